"""Generators of surface forms: names, places, organisations, dates, ages, numbers, addresses on the net, phrases.

Every function takes a random.Random first and returns text. Nothing here is taken from a real record.
"""
import pathlib
import re

HERE = pathlib.Path(__file__).parent
CULTURES = {}
for line in (HERE / "pools/names.txt").read_text(encoding="utf-8").splitlines():
    culture, part, values = line.split("\t")
    CULTURES.setdefault(culture, {})[part] = values.split("|")
CULTURE_NAMES = sorted(CULTURES)
PLACES = (HERE / "pools/places.txt").read_text(encoding="utf-8").splitlines()
JOBS = [j for j in (HERE / "pools/jobs.txt").read_text(encoding="utf-8").splitlines() if len(j) > 4]

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ ten twenty thirty forty fifty sixty seventy eighty ninety".split()
ORD = ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
       "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
       "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first").split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
HOLIDAYS = """Christmas|Christmas Eve|Christmas Day|Boxing Day|New Year's Eve|New Year's Day|Hogmanay|Burns Night|Twelfth Night|Epiphany|Candlemas|Shrove Tuesday|Pancake Day|Ash Wednesday|Mothering Sunday|Palm Sunday|Maundy Thursday|Good Friday|Easter|Easter Sunday|Easter Monday|Ascension Day|Whitsun|Pentecost|Whit Monday|Corpus Christi|Midsummer|Midsummer's Eve|Lammas|Michaelmas|Halloween|All Saints|All Souls|Bonfire Night|Guy Fawkes|Remembrance Sunday|Armistice Day|Martinmas|Advent Sunday|St Patrick's Day|St David's Day|St Andrew's Day|St George's Day|St Stephen's Day|St Brigid's Day|Valentine's Day|Mother's Day|Father's Day|Thanksgiving|Labor Day|Memorial Day|Independence Day|Fourth of July|Juneteenth|Columbus Day|Presidents' Day|Martin Luther King Day|Canada Day|Victoria Day|Anzac Day|Australia Day|Waitangi Day|Matariki|Heritage Day|Freedom Day|Youth Day|Mashujaa Day|Jamhuri Day|Madaraka Day|Republic Day|Ramadan|Eid|Eid al-Fitr|Eid al-Adha|Ashura|Mawlid|Nowruz|Yalda|Diwali|Holi|Navratri|Dussehra|Raksha Bandhan|Ganesh Chaturthi|Onam|Pongal|Vaisakhi|Gurpurab|Durga Puja|Losar|Vesak|Songkran|Tet|Lunar New Year|Chinese New Year|Qingming|Mid-Autumn Festival|Chuseok|Seollal|Obon|Golden Week|Rosh Hashanah|Yom Kippur|Sukkot|Hanukkah|Purim|Passover|Shavuot|Tisha B'Av|Orthodox Easter|Orthodox Christmas|Timkat|Meskel|Day of the Dead|Carnival|Mardi Gras|Three Kings|Sant Jordi|King's Day|Sinterklaas|Saint Nicholas|Bastille Day|Liberation Day|Unity Day|Constitution Day|May Day|Labour Day|Workers' Day|Women's Day|Teachers' Day|Armed Forces Day|Family Day|Day of the Virgin|Assumption|Immaculate Conception|Santa Lucia|Lohri|Sankranti|Karva Chauth|Janmashtami|Shivaratri|Arafat Day|Shab-e-Barat|Laylat al-Qadr|Twelfth of July|Samhain|Beltane|Imbolc|August bank holiday|Spring Bank Holiday""".split("|")
NATIONS = """Afghan|Albanian|Algerian|American|Angolan|Argentinian|Armenian|Australian|Austrian|Azerbaijani|Bahraini|Bangladeshi|Barbadian|Belarusian|Belgian|Beninese|Bolivian|Bosnian|Botswanan|Brazilian|British|Bulgarian|Burmese|Burundian|Cambodian|Cameroonian|Canadian|Cape Verdean|Chadian|Chilean|Chinese|Colombian|Congolese|Costa Rican|Croatian|Cuban|Cypriot|Czech|Danish|Dominican|Dutch|Ecuadorian|Egyptian|English|Eritrean|Estonian|Ethiopian|Fijian|Filipino|Filipina|Finnish|French|Gambian|Georgian|German|Ghanaian|Greek|Grenadian|Guatemalan|Guinean|Guyanese|Haitian|Honduran|Hungarian|Icelandic|Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Ivorian|Jamaican|Japanese|Jordanian|Kazakh|Kenyan|Korean|Kosovan|Kuwaiti|Kyrgyz|Laotian|Latvian|Lebanese|Liberian|Libyan|Lithuanian|Macedonian|Malagasy|Malawian|Malaysian|Malian|Maltese|Mauritian|Mexican|Moldovan|Mongolian|Moroccan|Mozambican|Namibian|Nepali|Nepalese|New Zealander|Nicaraguan|Nigerian|Norwegian|Omani|Pakistani|Palestinian|Panamanian|Paraguayan|Peruvian|Polish|Portuguese|Puerto Rican|Qatari|Romanian|Russian|Rwandan|Salvadoran|Samoan|Saudi|Scottish|Senegalese|Serbian|Sierra Leonean|Singaporean|Slovak|Slovenian|Somali|South African|Spanish|Sri Lankan|Sudanese|Surinamese|Swedish|Swiss|Syrian|Taiwanese|Tajik|Tanzanian|Thai|Tibetan|Togolese|Tongan|Trinidadian|Tunisian|Turkish|Turkmen|Ugandan|Ukrainian|Uruguayan|Uzbek|Venezuelan|Vietnamese|Welsh|Yemeni|Zambian|Zimbabwean""".split("|")
PEOPLES = """Igbo|Yoruba|Hausa|Fulani|Ijaw|Tiv|Edo|Akan|Ashanti|Fante|Ewe|Ga|Dagomba|Mandinka|Wolof|Serer|Mende|Temne|Krio|Kikuyu|Luo|Luhya|Kalenjin|Kamba|Maasai|Samburu|Turkana|Meru|Chaga|Sukuma|Baganda|Acholi|Banyankole|Hutu|Tutsi|Banyamulenge|Oromo|Amhara|Tigrayan|Afar|Dinka|Nuer|Nubian|Zaghawa|Berber|Amazigh|Kabyle|Tuareg|Bedouin|Copt|Assyrian|Chaldean|Yazidi|Kurdish|Turkmen|Lur|Baloch|Pashtun|Hazara|Uzbek|Punjabi|Sindhi|Gujarati|Bengali|Tamil|Sinhalese|Telugu|Malayali|Kannadiga|Marathi|Parsi|Brahmin|Rajput|Jat|Dalit|Adivasi|Santal|Sylheti|Rohingya|Karen|Kachin|Chin|Shan|Mon|Hmong|Khmer|Cham|Hakka|Hokkien|Cantonese|Teochew|Uyghur|Hui|Manchu|Ainu|Zainichi|Visayan|Ilocano|Moro|Malay|Javanese|Batak|Dayak|Iban|Māori|Pākehā|Samoan|Palawa|Noongar|Yolngu|Wiradjuri|Aboriginal|Torres Strait Islander|First Nations|Inuit|Métis|Cree|Ojibwe|Anishinaabe|Mohawk|Blackfoot|Lakota|Navajo|Diné|Hopi|Cherokee|Choctaw|Mapuche|Quechua|Aymara|Guaraní|Maya|Zapotec|Garifuna|Creole|Cajun|Afro-Caribbean|Black Caribbean|Black African|African American|mixed race|white British|white Irish|South Asian|East Asian|Latina|Latino|Hispanic|Chicano|Roma|Romany|Sinti|Irish Traveller|Traveller|Gypsy|Sami|Basque|Catalan|Breton|Flemish|Walloon|Frisian|Sorb|Galician|Corsican|Sardinian|Chechen|Tatar|Circassian|Abkhaz|Ossetian|Armenian|Zulu|Xhosa|Sotho|Tswana|Pedi|Venda|Tsonga|Swazi|Ndebele|Shona|Chewa|Bemba|Tonga|Lozi|Herero|Ovambo|San|Coloured|Cape Malay|Afrikaner|Geordie|Cornish|Orcadian|Shetlander|Ulster Scots|Black|White|Asian|Arab|Creole""".split("|")
FAITHS = """Muslim|Sunni|Shia|Ahmadi|Ismaili|Sufi|Alevi|Druze|Christian|Catholic|Roman Catholic|Protestant|Church of England|Anglican|Presbyterian|Methodist|Baptist|Southern Baptist|Pentecostal|Evangelical|born-again Christian|Lutheran|Calvinist|Mennonite|Amish|Hutterite|Quaker|Salvationist|Seventh-day Adventist|Adventist|Jehovah's Witness|Mormon|Latter-day Saint|Plymouth Brethren|Exclusive Brethren|Moravian|Free Church|Wee Free|Greek Orthodox|Russian Orthodox|Serbian Orthodox|Ethiopian Orthodox|Coptic|Maronite|Syriac Orthodox|Old Believer|Unitarian|Christian Scientist|Jewish|Orthodox Jewish|Hasidic|Haredi|Satmar|Reform Jewish|Sephardi|Ashkenazi|Hindu|Vaishnavite|Sikh|Jain|Buddhist|Theravada|Zen Buddhist|Taoist|Zoroastrian|Baha'i|Rastafarian|Santería|Scientologist|Wiccan|pagan|atheist|lapsed Catholic""".split("|")
LANGS = """Arabic|Farsi|Dari|Pashto|Urdu|Hindi|Punjabi|Bengali|Sylheti|Gujarati|Tamil|Malayalam|Telugu|Sinhala|Nepali|Tibetan|Burmese|Karen|Thai|Khmer|Vietnamese|Mandarin|Cantonese|Hakka|Hokkien|Japanese|Korean|Tagalog|Ilocano|Cebuano|Malay|Swahili|Kikuyu|Luganda|Kinyarwanda|Lingala|Amharic|Tigrinya|Oromo|Somali|Hausa|Yoruba|Igbo|Twi|Ewe|Wolof|Mandinka|Fula|Krio|Shona|Ndebele|Zulu|Xhosa|Sesotho|Setswana|Afrikaans|Polish|Russian|Ukrainian|Romanian|Hungarian|Czech|Slovak|Bulgarian|Serbian|Croatian|Albanian|Greek|Turkish|Kurmanji|Sorani|Armenian|Georgian|Lithuanian|Latvian|Estonian|Finnish|Swedish|Portuguese|Spanish|Catalan|Basque|Quechua|K'iche'|Haitian Creole|Patois|Papiamento|French|Italian|Sicilian|German|Dutch|Yiddish|Hebrew|Ladino|Welsh|Irish|Gaelic|Scots|Shelta|Romani|BSL|British Sign Language|Auslan|ASL|te reo|Samoan|Tongan|Cree|Inuktitut|Navajo""".split("|")
STATUS = """asylum seeker|refugee|undocumented|on a spouse visa|on a student visa|failed asylum seeker|stateless|migrant|second generation|a naturalised citizen|no recourse to public funds|indefinite leave to remain|a Dreamer|green card holder|overstayer|on a skilled worker visa|seasonal worker visa|unaccompanied minor|humanitarian parole|gay|lesbian|bisexual|queer|trans|trans woman|trans man|non-binary|intersex|pansexual|asexual|a gay man|Windrush|Windrush generation|kindertransport|boat people|immigrant|first-generation immigrant|Traveller|Deaf""".split("|")
TRADES = """baker|butcher|fishmonger|greengrocer|milkman|postman|postwoman|bus driver|train driver|tram driver|taxi driver|minicab driver|lorry driver|long-haul trucker|delivery rider|crane operator|scaffolder|roofer|plasterer|plumber|electrician|joiner|carpenter|cabinet maker|bricklayer|stonemason|dry-stone waller|thatcher|hedge-layer|ploughman|shepherd|dairy farmer|hill farmer|beekeeper|gamekeeper|ghillie|forester|tree surgeon|gardener|groundsman|greenkeeper|gravedigger|undertaker|embalmer|organist|bell-ringer|verger|vicar|curate|priest|nun|imam|rabbi|monk|missionary|lay preacher|choirmaster|music teacher|piano tuner|violin maker|luthier|cellist|drummer|jazz trumpeter|opera singer|ballet dancer|puppeteer|clown|circus acrobat|stuntman|stage manager|lighting technician|projectionist|seamstress|dressmaker|tailor|milliner|cobbler|shoe repairer|weaver|lace maker|carpet fitter|upholsterer|locksmith|watchmaker|jeweller|goldsmith|blacksmith|farrier|welder|boilermaker|shipwright|riveter|dock worker|docker|stevedore|trawlerman|fisherman|oyster diver|harbour master|lighthouse keeper|coastguard|lifeboat coxswain|merchant seaman|ship's cook|submariner|naval officer|army sergeant|paratrooper|fighter pilot|airline pilot|cabin steward|baggage handler|air traffic controller|customs officer|border guard|prison officer|police constable|detective sergeant|traffic warden|firefighter|bailiff|magistrate|barrister|solicitor|court clerk|probation officer|notary|accountant|bookkeeper|bank teller|bank manager|insurance broker|estate agent|auctioneer|antiques dealer|pawnbroker|bookmaker|croupier|barmaid|pub landlord|brewer|distiller|cellarman|wine merchant|waiter|head waiter|chef|pastry chef|dinner lady|school cook|kitchen porter|dishwasher|hotel porter|chambermaid|housekeeper|cleaner|office cleaner|window cleaner|chimney sweep|refuse collector|street sweeper|sewage worker|miner|coal miner|quarryman|tin miner|gold panner|oil rig worker|roughneck|pipe fitter|steelworker|furnace man|foundry worker|glassblower|potter|lathe operator|toolmaker|machinist|textile worker|mill worker|cannery worker|slaughterman|abattoir worker|meat packer|fruit picker|grape picker|tea picker|sugar cane cutter|rubber tapper|cocoa farmer|market trader|street vendor|shopkeeper|newsagent|checkout operator|warehouse picker|forklift driver|call centre worker|telephonist|typist|secretary|receptionist at the town hall|civil servant|tax inspector|town clerk|librarian|archivist|museum curator|archaeologist|geologist|surveyor|cartographer|architect|civil engineer|bridge engineer|structural engineer|software developer|data analyst|web designer|games tester|journalist|sub-editor|sports reporter|weather presenter|newsreader|radio producer|cameraman|photographer|wedding photographer|portrait painter|sculptor|tattoo artist|sign writer|poet|novelist|translator|court interpreter|primary school teacher|headteacher|head teacher|maths teacher|lecturer|professor of Greek|school caretaker|lollipop lady|childminder|nanny|au pair|foster carer|dog groomer|kennel owner|vet|veterinary nurse|jockey|racehorse trainer|stable hand|bookie's runner|boxing promoter|football scout|goalkeeper|referee|swimming coach|ski instructor|mountain guide|park ranger|zookeeper|hairdresser|barber|beautician|nail technician|wigmaker|perfumer|pharmacist|dentist|optician|hospital porter|healthcare assistant|care assistant|midwife|theatre sister|radiographer|lab technician|funeral director|monumental mason|private detective|security guard|bouncer|night watchman|lift engineer|elevator repairman|signalman|railway guard|track layer|ticket inspector|toll collector|ferry captain|tugboat skipper|canal lock keeper|barge hand|river pilot|cable layer|wind turbine technician|nuclear plant operator|meter reader|gas fitter|union organiser|shop steward|local councillor|mayor|MP's caseworker|diplomat|consular clerk|ambassador's driver|charity fundraiser|soup kitchen volunteer|yoga teacher|astrologer|fortune teller|faith healer|herbalist|acupuncturist|chess teacher|crossword setter|quizmaster|lottery seller|scrap dealer|rag-and-bone man|used car salesman|car mechanic|panel beater|motorcycle courier|rickshaw driver|boda-boda rider|matatu tout|okada rider|tuk-tuk driver|jeepney driver|camel herder|goatherd|cattle trader|cheesemonger|falconer|taxidermist|ice cream man|chip shop owner|kebab shop owner|corner shop owner|launderette owner|dry cleaner|student|law student|medical student|engineering student|PhD student|apprentice electrician|trainee hairdresser|unemployed welder""".split("|")
JOBMOD = ["retired ", "former ", "ex-", "part-time ", "self-employed ", "trainee ", "apprentice ", "freelance ", "senior ", "head ", "assistant ", "semi-retired ", "redundant ", "itinerant ", "night-shift ", "chief ", "deputy ", "volunteer ", "one-time "]
JOBTAIL = [" at the docks", " on the ferries", " for the council", " at the steelworks", " on the trams", " in the Navy", " for the railway", " on a cruise ship", " in the salt mine", " at the cannery", " on the oil rigs", " in a prison kitchen", " for a travelling circus", " at the racecourse", " on the night mail"]
DOM = "example example example com co.uk org org.uk net ie co.za org.au com.au ca in nz co.nz edu gov.uk nhs.uk de fr it es pt pl ng gh ke info".split()
WORDS = "harbour oak river bridge field stone north lake green wood mill park hill bay valley spring fern cedar birch willow elm thorn moor glen dale marsh castle abbey market station church garden orchard meadow quarry forge wharf canal beacon tower gate court linden maple aspen heron kestrel robin swallow osprey otter badger fox hare lamb swan crane rook finch lark wren amber coral ivory silver copper iron crystal sunrise sunset horizon compass anchor lantern pebble tide cove reef dune prairie mesa canyon delta".split()
ST_NAMES = "Anne Brendan Brigid Columba Cuthbert David Dominic Edmund Elizabeth Francis George Helen Hilda Ignatius James John Joseph Jude Kevin Luke Margaret Mark Martin Mary Matthew Michael Monica Nicholas Oswald Patrick Paul Peter Philomena Raphael Rita Stephen Teresa Thomas Ursula Vincent Winifred Finbarr Ninian Piran Aidan Bede Chad Oran Mungo Gemma Catherine Barnabas Alban Botolph Petroc Cyril Methodius Xavier Bonaventure Agatha Cecilia Lucy Clare Kizito Bakhita".split()
PLANT = "Oak Elm Ash Beech Cedar Willow Hawthorn Maple Rowan Lime Laurel Holly Poplar Sycamore Orchard Mill Church Chapel Station Victoria Albert Queen King Prince Duke Castle Abbey Priory Park Garden Hill River Canal Bridge Harbour Quay Dock Market School College Court Manor Farm Meadow Field Heath Moor Grange Cross Well Spring Brook Ford Lock Weir Ferry Lighthouse Cliff Beach Shore Bay Cove Gull Heron Swan Rook Lark Fox Hare Stag Salmon Trout Rope Tanner Weaver Cooper Smith Baker Fletcher Potter".split()


def pick(r, xs):
    return xs[int(r.random() * len(xs))]


def culture(r):
    x = r.random()
    if x < 0.22:
        return pick(r, ["en", "en_GB", "en_US", "en_IE", "english-old", "welsh", "scottish", "irish"])
    if x < 0.28:
        return "virtue"
    return pick(r, CULTURE_NAMES)


def given(r, c=None):
    c = c or culture(r)
    n = pick(r, CULTURES[c]["given"])
    x = r.random()
    if x < 0.04:
        n = n[:max(3, len(n) // 2)] + pick(r, ["ie", "y", "o", "a", "s", "ers"])
    elif x < 0.06:
        n = n + "-" + pick(r, CULTURES[c]["given"])
    elif x < 0.10:
        n = madeup(r)
    return n


def family(r, c=None):
    c = c or culture(r)
    n = pick(r, CULTURES[c]["family"])
    x = r.random()
    if x < 0.05:
        n = n + "-" + pick(r, CULTURES[pick(r, CULTURE_NAMES)]["family"])
    elif x < 0.12:
        n = madeup(r)
    elif x < 0.14:
        n = pick(r, ["Mac", "Mc", "O'", "De ", "Van ", "Von ", "Di ", "Al ", "Le ", "Fitz", "St. ", "Della ", "ter ", "ten ", "bint "]) + n
    return n


SYL = "ba be bo bra bu ca chi co da de di do dra du e fa fe fi ga go gra gwe ha he hu i ja jo ka ke ki kla ko kwa la le li lo lu ma me mi mo mu na ne ngo ni no nya o pa pe pi qua ra re ri ro ru sa se sha shi so sta su ta te thi to tra tu u va ve vi wa we xi ya ye yo za zhe zi zo".split()
END = "n r s t l m k sh th ng x nd rt lly ck man ton well son ová ski ez idis yan shvili enko sen dóttir uk wala appa oglu ani iya esh eth ber ley by wick more ".split(" ")


def madeup(r):
    return ("".join(pick(r, SYL) for _ in range(r.randint(1, 3))) + pick(r, END)).capitalize()


def person(r):
    c = culture(r)
    return given(r, c), family(r, c if r.random() < 0.9 else None)


def place(r):
    x = r.random()
    if x < 0.70:
        return pick(r, PLACES)
    a = pick(r, [family(r).split(" ")[-1].capitalize(), madeup(r), pick(r, WORDS).capitalize(), pick(r, PLANT)])
    if x < 0.86:
        return a + pick(r, ["ton", "ham", "by", "thorpe", "wick", "ford", "ley", "mouth", "stead", "field", "worth", "combe", "dale", "holm", "ville", "burg", "berg", "dorf", "abad", "pur", "nagar", "gaon", "wala", "stan", " Bay", " Hills", " Heights", " Flats", " Crossing", " Creek", " Springs", " Junction", " Valley", " Ridge", " Point", " Island", " Cross", " Green", " Common", " Moor", " Bridge", " Estate", " Township", " Reserve", " County", " District"])
    if x < 0.94:
        return pick(r, ["Llan", "Aber", "Pen", "Tre", "Bally", "Kil", "Dun", "Inver", "Glen", "Strath", "Ard", "Loch ", "Lough ", "Knock", "Upper ", "Lower ", "Great ", "Little ", "North ", "South ", "East ", "West ", "New ", "Old ", "Fort ", "Port ", "Mount ", "Lake ", "San ", "Santa ", "São ", "Saint-", "Bad ", "Al-", "Umm ", "Ben ", "Kota ", "Kampung ", "Nova ", "Villa "]) + a.lower().capitalize()
    return pick(r, ["the ", "River ", "the River ", "Mt. ", "Isle of "]) + a


STREETS = "Street Road Lane Avenue Close Drive Terrace Crescent Way Row Walk Gardens Place Court Hill Rise Grove Mews Square Parade Wynd Brae Gate Yard Steps Boulevard Circuit Circle Trail Highway Parkway St Rd Ave Ln Dr Blvd".split()


def street(r):
    x = r.random()
    head = pick(r, PLANT) if r.random() < 0.5 else family(r) if r.random() < 0.6 else pick(r, PLACES)
    if x < 0.8:
        return f"{head} {pick(r, STREETS)}"
    return pick(r, ["Rue de ", "rue du ", "Calle ", "Avenida ", "Av. ", "Rua ", "Via ", "Viale ", "Plaza ", "Jalan ", "Lorong ", "ul. ", "Ulica ", "Strada ", "Bulevardul ", "Carrer de ", "Stryd y ", "Heol ", "Bóthar "]) + head if x < 0.92 else head + pick(r, ["straße", "gasse", "weg", "platz", "laan", "straat", "gata", "vej", "katu", " utca", " Caddesi", " Sokak", " Marg", " Nagar", "-dori"])


def digits(r, n):
    return "".join(str(r.randint(0, 9)) for _ in range(n))


def letters(r, n):
    return "".join(pick(r, "ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(n))


def fill(r, pattern):
    return "".join(str(r.randint(0, 9)) if ch == "#" else pick(r, "ABCDEFGHJKLMNPRSTUVWXYZ") if ch == "@" else ch for ch in pattern)


def postcode(r):
    return fill(r, pick(r, ["@@# #@@", "@@## #@@", "@# #@@", "@## #@@", "@#@ #@#", "#####", "####", "#####-####", "######", "#### @@", "##-###", "@## @@##"]))


def address(r):
    n = pick(r, [str(r.randint(1, 99)), str(r.randint(1, 99)), str(r.randint(100, 9999)), f"{r.randint(1, 40)}{pick(r, 'ABCab')}", f"Flat {r.randint(1, 60)}, {r.randint(1, 99)}",
                 f"Apt {r.randint(1, 60)}, {r.randint(1, 999)}", f"Unit {r.randint(1, 30)}/{r.randint(1, 99)}", f"{r.randint(1, 20)}/{r.randint(1, 99)}", f"No. {r.randint(1, 99)},", number_words(r.randint(1, 99))])
    a = f"{n} {street(r)}" if r.random() < 0.85 else f"{street(r)} {n}"
    x = r.random()
    if x < 0.25:
        a += f", {place(r)}"
    elif x < 0.45:
        a += f", {place(r)} {postcode(r)}"
    elif x < 0.5:
        a += f", {postcode(r)}"
    elif x < 0.55:
        a = pick(r, ["Rose Cottage", "The Old Rectory", "Sea View", "Ty Gwyn", "Hillcrest", "The Lodge", "Bramble Farm", "Journey's Rest", "Mill House", "Casa Blanca", "The Gables", "Dunroamin", "Heron Court", "Pine Lodge"])
    return a


def number_words(n):
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    return ONES[n // 100] + " hundred" + (" and " + number_words(n % 100) if n % 100 else "")


def room(r):
    return pick(r, [str(r.randint(1, 30)), fill(r, "#@"), fill(r, "@#"), fill(r, "@"), fill(r, "##"), fill(r, "###"), number_words(r.randint(1, 19)), pick(r, PLANT), pick(r, PLACES), family(r), "G-" + digits(r, 2)])


def spoken_digits(r, s):
    out, i = [], 0
    sep = pick(r, [" ", " ", " ", ", ", " comma "])
    while i < len(s):
        ch = s[i]
        if ch.isdigit():
            if i + 2 < len(s) and s[i] == s[i + 1] == s[i + 2] and r.random() < 0.5:
                out.append("triple " + digit_word(r, ch)); i += 3; continue
            if i + 1 < len(s) and s[i] == s[i + 1] and r.random() < 0.6:
                out.append("double " + digit_word(r, ch)); i += 2; continue
            out.append(digit_word(r, ch))
        elif ch.isalpha():
            out.append(ch.lower() if r.random() < 0.6 else ch)
        elif ch in "-":
            if r.random() < 0.5: out.append(pick(r, ["dash", "hyphen"]))
        elif ch == "/":
            out.append(pick(r, ["slash", "stroke"]))
        elif ch == "+":
            out.append("plus")
        elif ch == " " and out and sep != " " and r.random() < 0.7:
            out[-1] += sep.strip() if sep == ", " else " comma"
        i += 1
    return " ".join(out)


def digit_word(r, ch):
    return pick(r, ["oh", "oh", "zero", "o", "nought"]) if ch == "0" else ONES[int(ch)] if r.random() < 0.88 else ch


PHONES = ["07700 900###", "07### ######", "07###### ###", "0#### ######", "0#### ### ###", "01## ### ####", "020 7### ####", "(0###) ### ####", "###-555-0###", "(###) 555-0###", "###.555.0###", "1-800-555-0###", "+1 ### 555 0###", "08# ### ####", "+353 8# ### ####", "+44 7### ######", "04## ### ###", "+61 4## ### ###", "(0#) #### ####", "02# ### ####", "+64 2# ### ####", "0## ### ####", "+27 8# ### ####", "+234 80# ### ####", "080########", "0803 ### ####", "+233 24 ### ####", "024 ### ####", "+254 7## ######", "07## ######", "+91 9#### #####", "9#########", "+92 3## #######", "0# ## ## ## ##", "+33 6 ## ## ## ##", "0### / ######", "+49 1## #######", "+48 ### ### ###", "6## ### ###", "+34 6## ## ## ##", "+351 9## ### ###", "(##) 9####-####", "+55 ## 9####-####", "+52 ## #### ####", "+86 1## #### ####", "0#0-####-####", "+65 9### ####", "ext. ####", "ext ####", "bleep ####", "####"]


def phone(r, spoken=False):
    p = pick(r, PHONES)
    while spoken and len(p) < 8:
        p = pick(r, PHONES)
    p = fill(r, p)
    if p.startswith(("ext", "bleep")):
        p = p.split()[1]
    return spoken_digits(r, p.replace("(", "").replace(")", "")) if spoken else p


IDS = ["### ### ####", "###-###-####", "##########", "######/##", "@######", "@@######", "@@ ## ## ## @", "@@######@", "###-##-####", "#@@#-@@#-@@##", "######-#", "MRN-#######", "@@@-####", "@@-##-###", "@@/##/####", "@##-####", "######", "#######", "########", "#########", "@@## @@@", "@@@ ###", "@@@####", "### @@@", "@@-###-@@", "##-@-####", "KT## @@@", "#### ### ###", "##.###.###-#", "###.###.###-##", "@@@@@######@##@###@", "PT-#####", "CAS/####/##", "##/####", "####/####", "@/####", "#-##-###", "INC-#####", "POL-######", "CLM####-##", "@@########", "#### #### #### ####", "######-##", "##@##", "SN#######", "#######@", "H####", "C##-###", "#### ##### #", "#### ######", "X#######L", "@@@@ ######", "REF/##/###"]
BEDS = ["@##", "@#", "#@", "ICU-##", "HDU #", "Bay # Bed #", "bed ##", "CCU#", "##", "@-##", "ward # bed ##"]


def ident(r, spoken=False):
    s = fill(r, pick(r, IDS))
    if spoken:
        return spoken_digits(r, s)
    if r.random() < 0.15:
        s = "#" + s
    return s


def bed(r):
    s = fill(r, pick(r, ["@##", "@#", "#@", "ICU-##", "HDU#", "CCU#", "##", "@-##", "ICU##"]))
    return s


def local_part(r, g, f):
    g, f = re.sub(r"\W", "", g.lower()), re.sub(r"\W", "", f.lower())
    return pick(r, [f"{g}.{f}", f"{g[0]}.{f}", f"{g}{f}", f"{g}_{f}", f"{g}{r.randint(1, 99)}", f"{f}.{g[0]}", f"{g[0]}{f}", f"{g}-{f}", f"{f}{r.randint(50, 99)}", "info", "reception", "office", "balint", "admin", "complaints", "referrals", "hello", "safeguarding", "records", "ward" + str(r.randint(1, 20)), "duty.desk", "enquiries", "secretary", "team"])


def domain(r):
    a = pick(r, [pick(r, WORDS) + "|" + pick(r, WORDS), pick(r, WORDS) + "|" + pick(r, WORDS) + "|" + pick(r, ["centre", "care", "renal", "hospice", "aid", "group", "law", "union", "support", "trust"]), pick(r, WORDS) + "-" + pick(r, WORDS), re.sub(r"\W", "", family(r).lower()) + pick(r, ["", "law", "surgery", "clinic", "school", "mail"]), pick(r, WORDS) + "|" + pick(r, ["hospital", "health", "practice", "surgery", "trust", "care", "mail", "hospice", "academy"]), pick(r, ["gmail", "outlook", "hotmail", "yahoo", "proton"])])
    return a + "." + pick(r, DOM)


def say_net(r, s):
    out = []
    for part in re.findall(r"[A-Za-zÀ-ɏ]+|\d+|[^\w|]|_", s):
        if part == ".": out.append("dot")
        elif part == "@": out.append("at")
        elif part == "-": out.append(pick(r, ["dash", "hyphen"]))
        elif part == "_": out.append("underscore")
        elif part == "/": out.append(pick(r, ["slash", "forward slash"]))
        elif part.isdigit(): out.append(spoken_digits(r, part) if r.random() < 0.6 else part)
        elif part in ("uk", "za", "ie", "au", "nz", "nhs", "www") and r.random() < 0.4: out.append(" ".join(part))
        else: out.append(part)
    return " ".join(out)


def email(r, spoken=False, who=None):
    g, f = who or person(r)
    e = local_part(r, g, f) + "@" + domain(r)
    if not spoken:
        return e.replace("|", "")
    if r.random() < 0.3:
        return e.replace("@", " at ").replace("|", pick(r, ["", " "]))
    return say_net(r, e)


def url(r, spoken=False):
    g, f = person(r)
    g = re.sub(r"\W", "", g.lower()); f = re.sub(r"\W", "", f.lower())
    w, v = pick(r, WORDS), pick(r, WORDS)
    u = pick(r, [f"@{g}{r.randint(1, 99)}", f"@{g}_{f}", f"@{w}.{v}", f"@the{w}|{v}", f"www.{domain(r)}", domain(r), f"https://{domain(r)}/{w}/{r.randint(1, 999)}", f"{domain(r)}/{w}-{v}",
                 f"facebook.com/{g}.{f}", f"fb.com/groups/{w}|{v}", f"instagram.com/{g}|{w}", f"tiktok.com/@{g}|{v}", f"youtube.com/{w}|{v}", f"linkedin.com/in/{g}-{f}", f"gofundme.com/{w}-{g}",
                 f"justgiving.com/{g}-{f}", f"t.me/{w}|{v}", f"bit.ly/{g}{r.randint(1, 99)}", f"reddit.com/r/{w}|{v}", f"twitter.com/{g}_{w}", f"x.com/{g}{f}", f"wa.me/{digits(r, 10)}", f"{g}{f}.blogspot.com", f"facebook.com/{w}|{v}|{pick(r, WORDS)}", f"the|{w}|{v}.{pick(r, DOM)}", f"{w}|your|{v}.net", f"save|{g}|{w}.org", f"{w}|{v}.org/{g}"])
    return say_net(r, u) if spoken else u.replace("|", "")


def org(r):
    x = r.random()
    if x < 0.18:
        s = pick(r, ["St", "St.", "Saint", "St"]) + " " + pick(r, ST_NAMES)
        s += pick(r, ["'s", "'s", "'s", ""])
        return s + pick(r, ["", "", " Hospital", " Hospice", " Infirmary", " Primary School", " Church", " College", " House", " Parish", " Nursing Home", " Centre", " High School", " RC Church", " Medical Center"])
    head = pick(r, [place(r), pick(r, PLANT) + " " + pick(r, STREETS[:20]), family(r), pick(r, WORDS).capitalize() + pick(r, ["side", " View", " Park", "brook", "gate", "field", " Vale"]),
                    pick(r, WORDS).capitalize(), pick(r, PLACES), "Our Lady of " + pick(r, ["Lourdes", "Mercy", "Sorrows", "Guadalupe", "the Wayside", "Fatima"]), madeup(r),
                    pick(r, ["Queen", "King", "Prince", "Princess", "Duke of", "Lady"]) + " " + pick(r, ["Alexandra", "Charlotte", "George", "Edward", "Victoria", "Albany", "Margaret"])])
    head = re.sub(r"^the ", "", head)
    if x < 0.55:
        return head + pick(r, [" Hospital", " General", " General Hospital", " Infirmary", " Royal Infirmary", " Medical Center", " Medical Centre", " Health Centre", " Surgery", " Practice", " Family Practice", " Clinic", " Community Hospital", " Cottage Hospital", " District Hospital", " Memorial", " Memorial Hospital", " University Hospital", " Teaching Hospital", " Children's Hospital", " Hospice", " Nursing Home", " Care Home", " Lodge", " CMHT", " Rehab", " Unit", " Day Centre", " Polyclinic", " Mission Hospital", " Regional", " Maternity", " NHS Trust", " Health Board", " Dental", " Pharmacy", " VA", " Primary Care", " Medical Group", " Family Medicine", " Psychiatry"])
    if x < 0.72:
        return head + pick(r, [" Primary", " Primary School", " Academy", " High", " High School", " Comprehensive", " Grammar", " College", " University", " Elementary", " Middle School", " Nursery", " Polytechnic", " Institute", " Seminary", " Madrasa", " School of Nursing", " Medical School", " Tech", " Girls' School", " Secondary"]) if r.random() < 0.85 else "University of " + pick(r, PLACES)
    if x < 0.82:
        return head + pick(r, [" Methodist Church", " Baptist", " Mosque", " Islamic Centre", " Gurdwara", " Synagogue", " Temple", " Tabernacle", " Assembly", " Chapel", " Cathedral", " Kirk", " Parish Church", " Mission", " Fellowship", " Rotary", " Rovers", " United", " Athletic", " City FC", " RFC", " GAA", " Harriers", " Cricket Club", " Rowing Club", " Bowls Club", " Working Men's Club", " Legion", " Choir", " Silver Band", " Women's Institute", " Food Bank", " Foodbank", " Trust", " Foundation", " Refuge", " Hostel", " Aid", " Relief", " Shelter", " Samaritans", " Carers", " Housing Association", " Housing"])
    if x < 0.95:
        f1 = family(r)
        return pick(r, [f"{f1} & Sons", f"{f1} and Sons", f"{f1} & {family(r)}", f"{f1} Brothers", f"{head} Logistics", f"{head} Foods", f"{head} Steel", f"{head} Shipping", f"{head} Motors", f"{head} Textiles", f"{head} Ltd", f"{f1} Ltd", f"{f1} Solicitors", f"{f1} LLP", f"{head} Colliery", f"{head} Dairy", f"{head} Bakery", f"{head} Brewery", f"{head} Mill", f"{head} Council", f"{head} Borough Council", f"{head} County Council", f"{head} Police", f"{head} Fire Brigade", f"{head} Airways", f"{head} Insurance", f"{head} Bank", f"{head} Credit Union", f"{head} Gazette", f"{head} Echo", f"{head} Herald", f"Radio {head}", f"{head} FM", f"{head} TV", f"{head} Buses", f"{head} Ferries", f"{head} Prison", f"HMP {head}", f"{head} Quarries", f"{head} Cement", f"{head} Inc.", f"{head} Corp", f"{head} GmbH", f"{head} Group"])
    return pick(r, ["Barnardo's", "Mind", "Age UK", "Shelter", "Crisis", "Women's Aid", "Red Cross", "Red Crescent", "UNHCR", "Oxfam", "Médecins Sans Frontières", "Tesco", "Asda", "Aldi", "Lidl", "Walmart", "Costco", "Amazon", "Deliveroo", "Uber", "Royal Mail", "British Gas", "DHL", "FedEx", "the Home Office", "the DWP", "the Salvation Army", "Citizens Advice", "Macmillan", "Marie Curie", "Cruse", "Relate", "the RNLI", "the RAF", "the Royal Navy", "the BBC", "RTÉ", "Al-Anon", letters(r, 3), letters(r, 4)])


def year(r):
    return str(r.randint(1935, 2026))


def year_words(r):
    y = r.randint(1935, 2026)
    if y < 2000:
        return "nineteen " + (number_words(y % 100).replace("-", pick(r, ["-", " "])) if y % 100 > 9 else "oh " + ONES[y % 100])
    if y < 2010:
        return "two thousand" + ((" and " if r.random() < 0.6 else " ") + ONES[y % 10] if y % 10 else "")
    return "twenty " + number_words(y % 100).replace("-", " ") if r.random() < 0.7 else "two thousand and " + number_words(y % 100).replace("-", " ")


def suffix(n):
    return str(n) + ("th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th"))


def date(r, spoken=False):
    d, m, y = r.randint(1, 28), pick(r, MONTHS), year(r)
    s = m[:3]
    n = MONTHS.index(m) + 1
    if spoken:
        w = ORD[d].replace("-", " ")
        return pick(r, [f"the {w} of {m}"[4:] if False else f"{w} of {m}", f"{w} of {m}", f"{m} {w}", f"{m} the {w}", f"{w} of {m} {year_words(r)}", f"{m} {year_words(r)}", year_words(r), f"{m} {y}", pick(r, HOLIDAYS), f"{suffix(d)} of {m}", f"{pick(r, DAYS)} the {w}", f"{pick(r, DAYS)} the {w} of {m}", f"{ONES[d] if d < 20 else w} {m} {year_words(r)}"])
    return pick(r, [f"{d} {m}", f"{d} {m} {y}", f"{suffix(d)} {m}", f"{suffix(d)} {m} {y}", f"{m} {d}", f"{m} {d}, {y}", f"{m} {suffix(d)}", f"{m} {suffix(d)}, {y}", f"{m} {y}", f"{m} {y}", f"{s} {y}", f"{s} {d}", f"{d} {s}", f"{d} {s} {y}", y, y, y, y, f"'{y[2:]}", f"{d:02}/{n:02}/{y}", f"{d}/{n}/{y[2:]}", f"{d}/{n}", f"{n}/{d}/{y}", f"{n}/{d}/{y[2:]}", f"{y}-{n:02}-{d:02}", f"{d:02}.{n:02}.{y}", f"{d}.{n}.{y[2:]}", f"{d:02}-{n:02}-{y}", f"{d:02}-{s}-{y}", f"{pick(r, DAYS)} {d} {m}", f"{pick(r, DAYS)}, {m} {d}, {y}", f"{pick(r, DAYS)} {suffix(d)} {m}", f"{pick(r, DAYS)[:3]} {d} {s}", f"{pick(r, DAYS)[:3]} {suffix(d)}", f"the {suffix(d)} of {m}"[4:], pick(r, HOLIDAYS), pick(r, HOLIDAYS), pick(r, HOLIDAYS) + " " + y, f"{m} '{y[2:]}", f"{pick(r, ['summer', 'winter', 'spring', 'autumn'])} {y}"[-4:], f"{d}th {m}" if d > 3 else f"{suffix(d)} {m}", f"the {y[:3]}0s"[4:]])


def age_number(r):
    return min(101, max(1, int(r.choice([r.gauss(70, 14), r.gauss(45, 18), r.uniform(1, 20), r.gauss(35, 10)]))))


def age(r, spoken=False):
    n = age_number(r)
    x = r.random()
    if x < (0.12 if spoken else 0.45):
        return str(n)
    if x < 0.75:
        w = number_words(n)
        return w.replace("-", " ") if spoken or r.random() < 0.15 else w
    dec = pick(r, ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties", "teens"])
    num = r.choice([20, 30, 40, 50, 60, 70, 80, 90])
    t = pick(r, TENS[2:])
    return pick(r, [f"{pick(r, ['early', 'mid', 'late'])} {dec}", f"{pick(r, ['early', 'mid', 'late'])}-{dec}", f"{pick(r, ['his', 'her', 'their', 'my'])} {pick(r, ['early ', 'mid ', 'late ', ''])}{dec}", f"mid-{num}s", f"{num}s", f"late {num}s", f"{t}-something", f"{t} something", f"{t}-ish", f"{t}-odd", f"nearly {t}", f"{t} next birthday", f"rising {t}", f"pushing {t}", f"just turned {t}", f"{t} if a day", f"eighteen months", f"{r.randint(2, 23)} months", f"{number_words(r.randint(2, 18))} weeks", f"{r.randint(1, 15)} days", f"{t}-{pick(r, ['one', 'two', 'three', 'four', 'five'])} or thereabouts", f"{number_words(n)} and a half" if n < 20 else t, f"three score and ten", f"{n}F", f"{n}M", f"{n} y/o"[:-4], f"{n}yo", f"{n} yrs", f"{n} years", f"{number_words(n)} years"])


def profession(r):
    x = r.random()
    job = pick(r, TRADES) if x < 0.72 else pick(r, JOBS)
    y = r.random()
    if y < 0.22:
        job = pick(r, JOBMOD) + job
    elif y < 0.30:
        job = job + pick(r, JOBTAIL)
    elif y < 0.42:
        job = pick(r, WORDS) + " " + pick(r, "cutter picker packer sorter welder merchant inspector keeper grower trader driver guide surveyor fitter dealer painter carver engraver restorer tester diver hand foreman supervisor conductor broker warden ranger breeder trainer shearer".split())
    return job


def demographic(r):
    x = r.random()
    if x < 0.42:
        return pick(r, NATIONS)
    if x < 0.62:
        return pick(r, PEOPLES)
    if x < 0.78:
        return pick(r, FAITHS)
    if x < 0.88:
        return pick(r, LANGS)
    if x < 0.95:
        return pick(r, STATUS)
    return pick(r, ["British-", "Anglo-", "Afro-", "Irish-", "Franco-", "Sino-"]) + pick(r, NATIONS) if r.random() < 0.6 else pick(r, NATIONS) + " " + pick(r, FAITHS)


WHO = "the man|the woman|the girl|the boy|the lad|the lady|the nurse|the driver|the teacher|the one|the mother|the father|the fellow|the chap|the kid|the couple|the twins|the brothers|the widow|the farmer|the priest|the pilot|the swimmer|the goalkeeper|the singer|the young fella|the baby|the bride|the lorry driver|the old boy|that woman|that lad|the family|the only one|one of the two|one of the three|one of the seven|the one they call the|the guy|the schoolgirl|the conductor|the postmistress|the skipper|the climber|the widow".split("|")
DID = "who drove the bus into the river|who pulled four children out of the burning chapel|who was on the front page for a week|that won the lottery twice|who swam the strait at seventy|who lived nine days under the rubble|who landed the plane on the beach|who held the siege at the post office|who found the body in the reservoir|who rang the bell all night in the flood|who climbed the mast for a bet|who was left on the steps of the cathedral|who sang at the royal wedding|who missed the penalty in the final|who walked out of the avalanche|who gave the kidney to her own boss|whose house was swept off the cliff|whose son was taken by the crocodile|whose picture was on the stamps|whose boat was found with the engine running|whose trial closed the town for a month|whose barn killed the two firemen|they pulled out of the well on live television|they named the bypass after|they made the film about|from the ferry disaster|from the bakery explosion|from the lift shaft story|off the breakfast television|who shook hands with the Pope on the runway|who turned down the medal|who cut the ribbon on the new bridge and fell in|who delivered the triplets in the cable car|who stopped the runaway tram with a dustcart|who grew the biggest pumpkin in the county|who held the hunger strike outside the town hall|who walked to the capital with a donkey|who kept the school open through the strike|who chained herself to the mill gates|who stood up at the inquiry|who was struck by lightning at the cup final|who survived the mine|who wrote the song about the flood|who married the bishop|who broke the story about the water|that ate the winning ticket|who rescued the organ from the fire|who painted the harbour wall|who tamed the river bear|who was born on the picket line|who played in goal with a broken wrist|who beat the mayor by one vote".split("|")
ONLY = "harbour pilot|female bell-founder|licensed falconer|Black head teacher|undertaker|glass-eye maker|woman on the lifeboat|blind organ tuner|Cantonese-speaking magistrate|survivor of the pit explosion|surviving quad|midwife on the island|vet who will come out at night|dentist who took the strikers' children|man in the district with two wooden legs|farmer left on the hill|woman ever to captain the trawler|person in the county with that disease|family left on the street|man to win the plough three years running|lady blacksmith|surviving member of the band|one to come back from the expedition".split("|")
SCOPE = "on the island|in the county|in the valley|on this coast|in the diocese|this side of the river|in the country|north of the border|on the peninsula|in the borough|in the whole province|in the parish|on the estate|since the war|in living memory||||".split("|")
FIRSTS = "woman to chair the harbour board|girl through the pit gates|Black mayor|man over the new bridge|Sikh sergeant in the force|woman bishop of the diocese|person here to get the new heart|deaf barrister|baby born in the cable car|Traveller to sit on the council|woman to skipper the lifeboat|from the township to fly for the airline|to row it alone|to sing the mass in the old language".split("|")
RECORDS = "forty-one years without a day's sickness, a company record|the longest hiccups in the medical books|five island scholarships in five years|three hundred and six marathons|twelve children, all called after popes|the highest verdict the county ever paid|four generations on the same lock|nine goals in one match|the record catch, the one in the museum|two hundred hours at the piano|a house built of forty thousand bottles|the last pair of hands that can make the drum|seventeen foster children, all girls|the triple winner at the county show".split("|")


def unique(r):
    x = r.random()
    if x < 0.6:
        return (pick(r, WHO) + " " + pick(r, DID)).replace("they call the who", "who").replace("they call the ", "")
    if x < 0.78:
        return ("the only " if r.random() < 0.6 else pick(r, ["the last ", "our only ", "the first ", "the oldest "])) + pick(r, ONLY) + (" " + pick(r, SCOPE)).rstrip()
    if x < 0.9:
        return "the first " + pick(r, FIRSTS)
    return pick(r, RECORDS)
