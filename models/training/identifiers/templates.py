"""Documents made from templates.txt: several lines each, every slot filled anew."""
import pathlib
import re

import gen
from augment import spell
from data import Doc
from gen import pick

LINES = [l.replace("\\n", "\n") for l in (pathlib.Path(__file__).parent / "templates.txt").read_text(encoding="utf-8").splitlines() if l.strip() and not l.startswith("#")]
POSITIVE = [l for l in LINES if re.search(r"\{(?!N[A-Z]{2})", l)]
NEGATIVE = [l for l in LINES if l not in POSITIVE]
DRUGS = "sertraline fluoxetine citalopram mirtazapine amitriptyline venlafaxine lithium olanzapine quetiapine risperidone clozapine haloperidol diazepam lorazepam zopiclone melatonin morphine oxycodone fentanyl tramadol codeine paracetamol ibuprofen naproxen gabapentin pregabalin metformin insulin gliclazide ramipril lisinopril amlodipine bisoprolol atenolol furosemide spironolactone digoxin warfarin apixaban rivaroxaban aspirin clopidogrel atorvastatin simvastatin omeprazole lansoprazole salbutamol prednisolone dexamethasone amoxicillin doxycycline ciprofloxacin vancomycin methotrexate tamoxifen letrozole levothyroxine carbimazole methadone naloxone buprenorphine Zoloft Prozac Lipitor Augmentin Tylenol Advil Nurofen Lyrica Xanax Valium Seroquel Lantus Ozempic Humira Herceptin Keytruda Eliquis Xarelto Plavix Symbicort Epipen Oramorph Movicol Gaviscon Sudocrem Depo-Provera Mirena Microgynon".split()
EPONYM = ["'s disease", "'s syndrome", "'s sign", "'s test", "'s palsy", "'s triad", " score", " scale", " classification", " catheter", " tube", " criteria", " reflex", " nodes", "'s phenomenon", " syndrome", " forceps", " index", "'s procedure", " manoeuvre", "'s law"]


def cite(r):
    a, b, y = gen.family(r), gen.family(r), r.randint(1905, 2024)
    return pick(r, [f"{a} ({y})", f"{a}, {y}", f"{a} & {b}, {y}", f"{a} and {b} ({y})", f"{a} et al., {y}", f"{a} et al. ({y})", f"{a}'s {y} paper", f"{a} {y}", f"{a} in {y}", f"Balint, {y}", f"Balint ({y})", f"Winnicott ({y})", f"Freud ({y})"])


def eponym(r):
    a = gen.family(r)
    return pick(r, [a + pick(r, EPONYM), a + "-" + gen.family(r) + pick(r, EPONYM[5:]), pick(r, ["Parkinson's", "Crohn's", "Alzheimer's", "Hodgkin's", "Huntington's", "Addison's", "Cushing's", "Graves' disease", "Hashimoto's", "Raynaud's", "Tourette's", "Down's syndrome", "Asperger's", "Guillain-Barré", "Marfan", "Ehlers-Danlos", "Sjögren's", "Wilson's disease", "Paget's", "Bell's palsy", "Barrett's oesophagus", "the Glasgow Coma Scale", "the Barthel", "the Braden", "a Hickman line", "Kernig's sign", "Murphy's sign", "Still's disease", "Kawasaki", "Turner syndrome", "Wernicke-Korsakoff", "Creutzfeldt-Jakob", "Ménière's", "Kaposi's sarcoma", "Wilms tumour", "Ewing sarcoma"])])


NONE = {"NCITE": cite, "NEPO": eponym, "NDRUG": lambda r: pick(r, DRUGS) if r.random() < 0.8 else gen.madeup(r).lower() + pick(r, ["mab", "pril", "statin", "zole", "pine", "olol", "sartan", "tinib", "cillin"]),
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
    "UNIQUE": ("UNIQUE", 0, gen.unique),
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
