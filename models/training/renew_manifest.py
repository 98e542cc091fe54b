"""Writes the present checksum of every file into a models' manifest.

    renew_manifest.py RESOURCES        (such as models/src/main/resources)
"""
import hashlib
import pathlib
import re
import sys

ENTRY = re.compile(r"(    resource: )(\S+)(\n    sha256: )[0-9a-f]{64}")


def main():
    root = pathlib.Path(sys.argv[1])
    manifest = root / "org/caseveil/models/manifest.yaml"

    def renewed(m):
        file = root / m.group(2)  # what a dependency brings is not here: its checksum stays
        return m.group(0) if not file.exists() else m.group(1) + m.group(2) + m.group(3) + hashlib.sha256(file.read_bytes()).hexdigest()

    manifest.write_text(ENTRY.sub(renewed, manifest.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
