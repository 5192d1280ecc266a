"""Reads mails with Python's email package, and writes what it sees as lines of JSON."""

import json
import os
import sys
from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import default
from email.utils import parseaddr


def read(path):
    with open(path, "rb") as file:
        raw = file.read()
    mail = message_from_bytes(raw, policy=default)
    defects = [repr(defect) for defect in mail.defects]
    for name, value in mail.items():
        defects += [f"{name}: {defect!r}" for defect in value.defects]
    # The newer interface puts spaces between the encoded words of a name before Python 3.13.
    name, address = parseaddr(message_from_bytes(raw)["from"].replace("\n", ""))
    return {
        "path": path,
        "to": mail.get("Delivered-To", ""),
        "subject": str(mail["subject"]),
        "name": str(make_header(decode_header(name))),
        "address": address,
        "text": mail.get_payload(decode=True).decode("utf-8"),
        "defects": defects,
        "longest": max(len(line) for line in raw.split(b"\n")),
        "bare": raw.replace(b"\r\n", b"").count(b"\r"),
    }


for path in sys.argv[1:]:
    files = [os.path.join(path, name) for name in sorted(os.listdir(path))] if os.path.isdir(path) else [path]
    for file in files:
        print(json.dumps(read(file)))
