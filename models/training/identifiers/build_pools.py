"""Writes pools/names.txt, pools/places.txt and pools/jobs.txt from the Faker package (MIT) and the hand-written lists in extra.py.

Run once; the result is committed, so that training does not depend on the package's version.
Only names in Latin script are kept, at most a fixed number of each culture, in a fixed random order.
"""
import importlib
import random
import re

from extra import NAMES, PLACES

PERSON = ("az_AZ bg_BG cs_CZ da_DK de_AT de_CH de_DE en en_GB en_IE en_IN en_KE en_NG en_NZ en_PK en_TH en_US es_AR es_CA es_CL es_CO es_ES es_MX "
          "et_EE fi_FI fr_BE fr_CH fr_DZ fr_FR fr_QC ga_IE ha_NG hr_HR hu_HU id_ID ig_NG is_IS it_IT lt_LT lv_LV nl_BE nl_NL no_NO pl_PL pt_BR "
          "pt_PT ro_RO sk_SK sl_SI sv_SE sw tr_TR tw_GH uz_UZ vi_VN yo_NG zu_ZA").split()
ADDRESS = ("az_AZ cs_CZ da_DK de_AT de_CH de_DE en_AU en_BD en_CA en_GB en_IE en_IN en_NZ en_PH en_US es_AR es_CL es_CO es_ES es_MX fi_FI fil_PH "
           "fr_CA fr_CH fr_FR hr_HR hu_HU id_ID it_IT nl_BE nl_NL no_NO pl_PL pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE vi_VN zu_ZA").split()
LATIN = re.compile(r"^[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’ .-]*$")
rng = random.Random(7)


def gather(provider, attributes):
    found = []
    for a in attributes:
        v = getattr(provider, a, None)
        if isinstance(v, (dict, list, tuple, set)):
            found += [x for x in (v.keys() if hasattr(v, "keys") else v) if isinstance(x, str) and LATIN.match(x) and len(x) > 1]
    return sorted(set(found))


def cap(items, n):
    items = list(items)
    rng.shuffle(items)
    return sorted(items[:n])


def main():
    lines = []
    for locale in PERSON:
        p = importlib.import_module(f"faker.providers.person.{locale}").Provider
        given = gather(p, ["first_names", "first_names_male", "first_names_female", "first_names_unisex"])
        family = gather(p, ["last_names", "last_names_male", "last_names_female", "last_names_unisex", "last_names_masculine", "last_names_feminine"])
        n = 400 if locale in ("en", "en_GB", "en_US", "en_IE") else 110
        if given and family:
            lines.append(f"{locale}\tgiven\t" + "|".join(cap(given, n)))
            lines.append(f"{locale}\tfamily\t" + "|".join(cap(family, n)))
    for culture, (given, family) in NAMES.items():
        lines.append(f"{culture}\tgiven\t" + "|".join(given.split()))
        lines.append(f"{culture}\tfamily\t" + "|".join(f if f.startswith(("Al-", "El-", "Ben-", "Bar-", "Au-")) else f.replace("-", " ") for f in family.split()))
    open("pools/names.txt", "w", encoding="utf-8").write("\n".join(lines) + "\n")

    places = set(x.strip() for x in PLACES.split("|"))
    for locale in ADDRESS:
        p = importlib.import_module(f"faker.providers.address.{locale}").Provider
        towns = gather(p, ["cities", "city_names", "towns", "municipalities", "states", "provinces", "counties", "regions", "cantons", "departments", "districts"])
        towns += gather(p, ["countries"]) if locale == "en_GB" else []
        places.update(cap(towns, 70))
    en = importlib.import_module("faker.providers.address.en_US").Provider
    places.update(gather(importlib.import_module("faker.providers.address").Provider, ["countries"]) + gather(en, ["states", "countries"]))
    open("pools/places.txt", "w", encoding="utf-8").write("\n".join(sorted(p for p in places if len(p) > 2)) + "\n")

    jobs = importlib.import_module("faker.providers.job").Provider.jobs
    plain = set()
    for j in jobs:
        j = j.split("(")[0].strip()
        if "," in j:
            parts = [x.strip() for x in j.split(",")]
            if "/" in j or len(parts) != 2:
                continue
            j = f"{parts[1]} {parts[0]}"
        if "/" not in j and not re.search(r"officer|manager|executive", j, re.I):
            plain.add(j.lower())
    open("pools/jobs.txt", "w", encoding="utf-8").write("\n".join(sorted(plain)) + "\n")


if __name__ == "__main__":
    main()
