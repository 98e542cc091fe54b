"""Documents made from templates.txt: several lines each, every slot filled anew."""
import pathlib
import re

import gen
from augment import spell
from data import Doc
from gen import pick

LINES = [l.replace("\\n", "\n") for l in (pathlib.Path(__file__).parent / "templates.txt").read_text(encoding="utf-8").splitlines() if l.strip() and not l.startswith("#")]
POSITIVE = [l for l in LINES if re.search(r"\{(?!N(?!ICK)[A-Z]{2})", l)]
NEGATIVE = [l for l in LINES if l not in POSITIVE]
DRUGS = "sertraline fluoxetine citalopram mirtazapine amitriptyline venlafaxine lithium olanzapine quetiapine risperidone clozapine haloperidol diazepam lorazepam zopiclone melatonin morphine oxycodone fentanyl tramadol codeine paracetamol ibuprofen naproxen gabapentin pregabalin metformin insulin gliclazide ramipril lisinopril amlodipine bisoprolol atenolol furosemide spironolactone digoxin warfarin apixaban rivaroxaban aspirin clopidogrel atorvastatin simvastatin omeprazole lansoprazole salbutamol prednisolone dexamethasone amoxicillin doxycycline ciprofloxacin vancomycin methotrexate tamoxifen letrozole levothyroxine carbimazole methadone naloxone buprenorphine Zoloft Prozac Lipitor Augmentin Tylenol Advil Nurofen Lyrica Xanax Valium Seroquel Lantus Ozempic Humira Herceptin Keytruda Eliquis Xarelto Plavix Symbicort Epipen Oramorph Movicol Gaviscon Sudocrem Depo-Provera Mirena Microgynon".split()
EPONYM = ["'s disease", "'s syndrome", "'s sign", "'s test", "'s palsy", "'s triad", " score", " scale", " classification", " catheter", " tube", " criteria", " reflex", " nodes", "'s phenomenon", " syndrome", " forceps", " index", "'s procedure", " manoeuvre", "'s law"]


def cite(r):
    a, b, y = gen.family(r), gen.family(r), r.randint(1905, 2024)
    return pick(r, [f"{a} ({y})", f"{a}, {y}", f"{a} & {b}, {y}", f"{a} and {b} ({y})", f"{a} et al., {y}", f"{a} et al. ({y})", f"{a}'s {y} paper", f"{a} {y}", f"{a} in {y}", f"Balint, {y}", f"Balint ({y})", f"Winnicott ({y})", f"Freud ({y})"])


def eponym(r):
    a = gen.family(r)
    return pick(r, [a + pick(r, EPONYM), a + "-" + gen.family(r) + pick(r, EPONYM[5:]), pick(r, ["Parkinson's", "Crohn's", "Alzheimer's", "Hodgkin's", "Huntington's", "Addison's", "Cushing's", "Graves' disease", "Hashimoto's", "Raynaud's", "Tourette's", "Down's syndrome", "Asperger's", "Guillain-Barré", "Marfan", "Ehlers-Danlos", "Sjögren's", "Wilson's disease", "Paget's", "Bell's palsy", "Barrett's oesophagus", "the Glasgow Coma Scale", "the Barthel", "the Braden", "a Hickman line", "Kernig's sign", "Murphy's sign", "Still's disease", "Kawasaki", "Turner syndrome", "Wernicke-Korsakoff", "Creutzfeldt-Jakob", "Ménière's", "Kaposi's sarcoma", "Wilms tumour", "Ewing sarcoma"])])


CHAT = "u never said|n i never asked|cant talk now, list runs late|i hv 9 waiting n no nurse|rmbr wht i said abt the bloods|ill ring u aftr clinic|sry for typos, on bus|bck in 5|wdnt hv told anyone else|he was fine at 4ish n then he wasnt|secs got it in the diary|pls dont fwd this|thx|lol. not funny tho|cos i was tired ok|its not ur fault|d/w her in the corridor, she cried|hvnt slept|tmrw same time?|gd luck|idk what 2 say|omg|u ok? ... no|hes in itu now|she rang again, 3rd time 2day|bcoz the power was going|my phone is at 4%|still on hold|w no tea since 7|wk 3 of nights|yr right abt the daughter|tht was the day i stopped|ur turn to present|im at the desk|the reg didnt come|n thats all|gna be late|dont reply all|tues or thurs?|sun is ok, sat not|same pt same bed same me|mum n dad both here|smth is wrong w me|dunno|yep|nope|ha|hmm|aye ok|see attached|brb".split("|")
DIALECT = "Ah never telt anybody.|Ye should've logged that.|Aye, and who gets the blame?|There was nae keys.|Ah says right.|We've wan nurse, wan!|Ah couldnae look at him.|Och, ye ken fine.|Naebody in this buildin knows it.|He's no weel, she says, he's no weel at a'.|Ah put it on the fridge.|Ah've been clean nine year.|Whisht, says the wife.|He's away hame tae his bed.|Wee soul, ah thought, wee soul.|Tha knows, lad, it's nowt.|She were right poorly.|I've nobbut mesen to blame.|Ee, pet, sit thee down.|Ah'm not being funny, like.|It's pure dead, so it is.|Sure look it, says he.|Yer man in the next bed was codding.|I do be thinking about it.|She was after falling.|Himself was no help.|I'm only after telling you.|Allyuh hear bout she already.|He say he eh going.|She call me big man.|Is so it go.|Me na know wha fi do.|Mi deh ya, doc, mi deh ya.|Wi a cut the cloth.|Shame, man, she was finished.|Ja no, well, fine.|Yoh, that ward.|Ag, what can you do.|He don't never say nothing.|Lord have mercy, honey.|Y'all can't be serious.|He ain't just tired.|Reckon he's crook, mate.|She'll be right, he reckons.|Fair dinkum, doc.|The wean was greetin.|Ah dinnae ken.|Gonny no dae that.|Cannae say it here.|Ma sponsor says the same.|Frae the windae ye could see the close.".split("|")
KIN = "Mum|Mam|Mams|Ma|Mama|Mamá|Maman|Mom|Momma|Mummy|Dad|Da|Daddy|Papa|Papá|Pa|Baba|Abba|Ammi|Amma|Appa|Nan|Nana|Nanna|Nain|Taid|Gran|Granny|Grandma|Grandad|Grandpa|Papaw|Mamaw|Meemaw|Pop|Poppy|Oma|Opa|Ouma|Oupa|Abuela|Abuelo|Nonna|Nonno|Yiayia|Pappou|Babushka|Dede|Teta|Jiddo|Bibi|Babu|Gogo|Koro|Nani|Dadi|Dada|Thatha|Paati|Popo|Gong Gong|Halmoni|Lola|Lolo|Auntie|Aunty|Uncle|Tantie|Tía|Khala|Bhai|Didi|Habibi|Sis|Bro|Hen|Pet|Love|Honey|Ustaz|Mamma".split("|")
ROLES = "community mental health officer|registrar|gastro reg|psych reg|SHO|house officer|F1|F2|intern|resident|attending|fellow|consultant|ward sister|charge nurse|matron on call|health visitor|district nurse|community nurse|practice nurse|staff nurse|nurse in charge|ITU nurse|scrub nurse|student nurse|healthcare assistant|ward clerk|receptionist|practice manager|bed manager|porter|phlebotomist|physio|OT|dietitian|speech therapist|psychologist|clinical psychologist|psychiatrist|counsellor|therapist|social worker|care coordinator|key worker|support worker|interpreter|chaplain|GP|GP trainee|locum|partner|senior partner|trainer|supervisor|medical student|midwife|obstetrician|anaesthetist|surgeon|oncologist|cardiologist|radiologist|pathologist|paramedic|pharmacist on call|clinical officer|community service doctor|comm serve doctor|hospitalist|nurse practitioner|physician assistant|case manager|discharge coordinator|group leader|co-leader|presenter".split("|")
IDL = "NHS|NHI|MRN|UR|URN|DNI|ID|SSN|CHI|OPD|PPSN|Medicare|Medicaid|RAMQ|CURP|NIN|NIC|CNIC|Aadhaar|UHID|hospital no.|file|file no|case no|record|chart|passport|permit|policy|claim|account|ref|reg|plate|scheme no|card no.|health card|insurance|identity card|U R|n h s|m r n|c h i|i d|folder|licence|GMC|PIN|badge|invoice|ticket".split("|")
NICKS = "bells|boat|van|eggs|fish|post|milk|bread|bins|pipes|bread man|hat|horn|shovel|hammer|whistle|pony|goose|accordion|ferry|meter|coal|cat|books|clock|tractor|bus|dog|stamps|ice".split("|")
HEARD = "ruth|keep|trying|ought|he|more|a|cool|mutton|beanie|all|car|tip|anna|can|you|jolly|fur|sea|lion|own|knee|bread|chow|dry|mine|honey|so|we|gone|tree|bell|ear|no|more|oak|hand|you|tea|mother|or|in|candy|date|tie|soup|pee|lee|nah|ray|june|hat|bar|ran|sick|cow|ski|fan|toss|chin|wonder|day|ah|low|fool|lake|gene|eric|son|mat|sue|key|sun|dough|war|saw|new|yen|hoe|pan|tar|poor|nima|shoe|shot|bay|king|pack|owe|sat|free|the|dan|jail".split("|")
VJOBS = "drives the night bus|drives a minicab|drives the number 14 bus|drives for the brewery|cleans trains|cleans offices|cleans at the bank|guts fish|guts herring|peels shrimps at home|packs crisps|packs lettuces|sews collars at home|sews for a bridal shop|sells phone cards|sells fruit off a barrow|sold newspapers at the station|runs a fruit stall|ran the ferry kiosk|runs the chip shop|keeps bees|keeps goats|kept the lock|kept the lighthouse|mends nets|mends clocks|mended shoes|makes coffins|makes cheese|made umbrellas|fixes lifts|fixed looms|lays tarmac|laid railway track|picks grapes|picked tea|plays the organ at weddings|plays the accordion on the ferries|paints signs|paints church ceilings|teaches chess|teaches the tuba|taught swimming|cooks in a prison|cooked on tankers|cuts hair|cut sugar cane|shears sheep|breeds canaries|bakes for the hotel|dug graves|digs wells|drilled rock|roasts coffee|rakes oysters|ran a roof bolter|works the tills|works on the bins|worked the furnace|worked the lifts at the hotel|welds ships|guards a warehouse|guards goats|delivers parcels|delivered coal|reads meters|tunes pianos|trains greyhounds|calls the bingo|calls the market|announces the trains|translates for the court|tends the crematorium|stuffs animals|loads freight at night|fells trees|flies crop dusters".split("|")
UNIQV = "born the night the dam broke|mayor there for one week in the war|born in the lifeboat|set the evening paper's crossword for thirty years|rang the bell that saved the village|carried the torch through the town in a wheelchair|twice struck by lightning|sang for two popes and a dictator|buried alive and dug out on the sixth day|cast in bronze outside the station|the face on the flour packet|named in the inquiry forty times|holder of the parish record for twins|won the big race on a borrowed bicycle|landed the first helicopter on the rock|sole heir to the burnt hotel|forty years the voice of the speaking clock|ran the pirate radio off the fort|fostered a hundred and nine children|walked home from the camp, eight hundred miles|struck off and then knighted|born on the bridge on the day it opened|played the villain in the famous serial|the hand in the well-known photograph|went over the weir in a barrel|shot by his own brass band|kept the only hotel at the border through both wars|held the town hall keys for an hour in the coup|lost both brothers to the same whale|lit the beacon for three coronations".split("|")


def day_clock(r):
    d = pick(r, ["Sat", "Sun", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "mon", "tue", "wed", "thurs", "fri", "sat", "sun", ""])
    c = "{:02}:{:02}".format(r.randint(0, 23), r.randint(0, 59))
    return (d + " " + c + pick(r, ["", "", "–{:02}:30".format(r.randint(9, 22))])).strip()


NONE = {"NCHAT": lambda r: pick(r, CHAT), "NDIA": lambda r: pick(r, DIALECT), "NKIN": lambda r: pick(r, KIN), "NROLE": lambda r: pick(r, ROLES), "NIDL": lambda r: pick(r, IDL), "NDC": day_clock,
        "NMON": lambda r: pick(r, gen.MONTHS), "NNUM": lambda r: str(r.randint(2, 95)) if r.random() < 0.5 else gen.number_words(r.randint(2, 60)),
        "NCITE": cite, "NEPO": eponym, "NDRUG": lambda r: pick(r, DRUGS) if r.random() < 0.8 else gen.madeup(r).lower() + pick(r, ["mab", "pril", "statin", "zole", "pine", "olol", "sartan", "tinib", "cillin"]),
        "NDOSE": lambda r: pick(r, ["{} mg", "{}mg bd", "{} mg od", "{} units", "{} micrograms", "{}mg tds", "{} ml"]).format(pick(r, [1, 2, 5, 10, 20, 25, 40, 50, 75, 100, 200, 500])),
        "NTIME": lambda r: pick(r, ["last week", "yesterday", "last Tuesday", "this morning", "on Friday", "the next day", "two weeks ago", "three months later", "a year ago", "on Monday", "that night", "the week before", "last winter", "in the spring", "tonight", "next Thursday", "ten years on", "on the third day", "the following Wednesday", "this time last year", "a fortnight ago", "on Sunday night"]),
        "NCLOCK": lambda r: pick(r, ["{}:{:02}".format(r.randint(0, 23), r.randint(0, 59)), "{}.{:02}".format(r.randint(1, 12), r.randint(0, 59)), "half past " + gen.ONES[r.randint(1, 12)], "ten to " + gen.ONES[r.randint(1, 12)], "{} o'clock".format(gen.ONES[r.randint(1, 12)]), "{} a.m.".format(r.randint(1, 11)), "{}pm".format(r.randint(1, 11)), "quarter past " + gen.ONES[r.randint(1, 12)], "noon", "midnight"])}
# slot: type, class, maker
SLOTS = {
    "AGE": ("AGE", 0, gen.age), "AGESP": ("AGE", 0, lambda r: gen.age(r, True)), "AGEW": ("AGE", 0, lambda r: gen.number_words(r.randint(1, 18))),
    "DECADE": ("AGE", 0, lambda r: pick(r, ["early ", "mid ", "late ", "mid-", "late-", ""]) + pick(r, ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "20s", "30s", "40s", "50s", "60s", "70s", "80s"])),
    "JOB": ("PROFESSION", 0, gen.profession), "DEM": ("DEMOGRAPHIC", 0, lambda r: pick(r, pick(r, [gen.NATIONS, gen.PEOPLES, gen.FAITHS]))),
    "FAITH": ("DEMOGRAPHIC", 0, lambda r: pick(r, gen.FAITHS)), "LANG": ("DEMOGRAPHIC", 0, lambda r: pick(r, gen.LANGS)), "TRIBE": ("DEMOGRAPHIC", 0, lambda r: pick(r, gen.PEOPLES)),
    "DEMST": ("DEMOGRAPHIC", 0, lambda r: pick(r, gen.STATUS)), "LOC": ("LOCATION", 0, lambda r: re.sub("^the ", "", gen.place(r))), "ADDR": ("LOCATION", 1, gen.address), "STREET": ("LOCATION", 0, gen.street), "PC": ("LOCATION", 0, gen.postcode),
    "ROOM": ("LOCATION", 0, gen.room), "ORG": ("ORGANIZATION", 0, lambda r: re.sub("^the ", "", gen.org(r))), "DATE": ("DATE", 0, gen.date), "DATESP": ("DATE", 0, lambda r: gen.date(r, True)), "HOL": ("DATE", 0, lambda r: pick(r, gen.HOLIDAYS)),
    "PHONE": ("PHONE", 1, gen.phone), "PHONESP": ("PHONE", 1, lambda r: gen.phone(r, True)), "EMAIL": ("EMAIL", 1, gen.email), "EMAILSP": ("EMAIL", 1, lambda r: gen.email(r, True)),
    "URL": ("URL", 1, gen.url), "URLSP": ("URL", 1, lambda r: gen.url(r, True)), "ID": ("ID", 1, gen.ident), "IDSP": ("ID", 1, lambda r: gen.ident(r, True)), "BED": ("ID", 0, gen.bed),
    "PLATE": ("ID", 1, lambda r: gen.fill(r, pick(r, ["@@## @@@", "##-@-#####", "@@@ ###", "@@@-####", "#@@@###", "@@ ## @@ ####", "@ @@ ####", "###-@-####", "@@-###-@@"]))),
    "UNIQUE": ("UNIQUE", 0, gen.unique), "UNIQV": ("UNIQUE", 0, lambda r: pick(r, UNIQV)), "VJOB": ("PROFESSION", 0, lambda r: pick(r, VJOBS)),
    "HEARD": ("PERSON", 1, lambda r: " ".join(pick(r, HEARD) for _ in range(r.randint(1, 3)))),
    "INIT": ("PERSON", 1, lambda r: pick(r, ["{}.{}.", "{}{}", "{}.", "{}. {}."]).format(pick(r, "ABCDEFGHJKLMNPRSTVW"), pick(r, "ABCDEFGHJKLMNPRSTVW"))),
    "LETTER": ("PERSON", 1, lambda r: pick(r, "ABCDEFGHJKLMNOPQRSTVWXYZ")),
}


def build(r, lines=6):
    """One document of so many lines."""
    people, memo, out = {}, {}, []

    def who(n):
        if n not in people:
            people[n] = gen.person(r)
        return people[n]

    for i in range(lines):
        line = pick(r, POSITIVE) if r.random() < 0.72 else pick(r, NEGATIVE)
        if r.random() < 0.7:
            people, memo = ({}, {}) if r.random() < 0.5 else (people, {})
        for part in re.split(r"(\{[A-Z]+\d?\})", line):
            m = re.fullmatch(r"\{([A-Z]+?)(\d?)\}", part)
            if not m:
                if part:
                    out.append([part, None])
                continue
            slot, n = m.groups()
            if slot in NONE:
                text = NONE[slot](r)
                if out and out[-1][1] is None and out[-1][0].endswith(("\n", ". ")):
                    text = text[0].upper() + text[1:]
                if out and out[-1][1] is None:
                    out[-1][0] += text
                else:
                    out.append([text, None])
                continue
            if slot in ("NICK", "NICKCAP") and out[-1][1] is not None or slot in ("NICK", "NICKCAP") and out[-1][0] in (" ", " the "):
                word = pick(r, NICKS)
                word = word if slot == "NICK" else word.title() if r.random() < 0.7 else word
                # a by-name belongs to the name before it
                tail = (out.pop()[0] if out[-1][1] is None else " ")
                out[-1] = [out[-1][0] + tail + word, out[-1][1]]
                continue
            if slot in ("P", "G", "F", "SPELLF"):
                g, f = who(n)
                text = {"P": f"{g} {f}", "G": g, "F": f, "SPELLF": spell(r, f)}[slot]
                if slot == "P" and r.random() < 0.1:
                    text = f"{g} {pick(r, 'ABCDEFGHJKLMNPRSTW')}. {f}"
                out.append([text, {"types": ("PERSON",), "cls": 1, "ent": "p" + n}])
                continue
            kind, cls, make = SLOTS[slot]
            text = memo.get(slot + n) or make(r)
            memo[slot + n] = text
            if kind in ("PROFESSION", "DEMOGRAPHIC") and out and out[-1][1] is None:
                prev = out[-1][0]
                if prev.endswith((" a ", "A ")) and text[0].lower() in "aeiou":
                    out[-1][0] = prev[:-1] + "n "
                text = re.sub(r"^(an?|on an?|on) ", "", text) if kind == "DEMOGRAPHIC" and prev.endswith((" a ", "A ", " as ")) else text
            if kind == "AGE" and line[line.find(part) + len(part):].startswith("-year-old"):
                text = str(gen.age_number(r)) if r.random() < 0.6 else gen.number_words(gen.age_number(r))
            if slot == "DECADE":
                text = text.strip()
            out.append([text, {"types": (kind,), "cls": cls, "ent": slot.lower() + n + str(i)}])
        out.append([pick(r, [" ", " ", "\n", "\n\n"]), None])
    return Doc("template", "template", out)
