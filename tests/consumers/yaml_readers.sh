#!/bin/sh
# Do PyYAML and libfyaml read the same records from the YAML as stand in the JSON lines? Usage: yaml_readers.sh INQUIT
# Debian's own Python, which python3-yaml is made for.
exec /usr/bin/python3 "$(dirname -- "$0")/yaml_readers.py" "$1"
