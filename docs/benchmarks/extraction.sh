#!/usr/bin/env bash
# Prints how many text documents a second are read, with the child processes warm, and what the pool of children costs against
# reading in the same process, each beside its target. Both are measured in turns in one run.
# Run from anywhere after the program was built: docs/benchmarks/extraction.sh
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/files"
python3 "$home/docs/benchmarks/narratives.py" 200 "$work/narratives"
# The same collector and compiler as the children have, so that the difference is the pool's and not theirs.
java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g -cp "$home/pipeline/target/caseveil.jar:$(cat "$home/pipeline/target/classpath.txt")" \
  "$home/docs/benchmarks/Extraction.java" "$work/narratives" "$work/files" 2>/dev/null
