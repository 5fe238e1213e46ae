"""
Asks the official Open Badges 2.0 validator about badges of a site that lies in a folder.

    python validate.py <folder> <address of the site>
    python validate.py <folder> index.json

Each line of standard input is a question, each line of standard output its answer, in the same order:

    {"kind": "url" | "text", "value": "..."}    {"valid": true, "messages": [], "names": ["Git 101"], "unanswered": []}
    {"kind": "image", "file": "..."}            {"valid": false, "messages": ["ERROR ..."], "names": [], "unanswered": []}

Nothing leaves this machine. Addresses below the site are answered from the folder, the Open Badges context
from the copy that the validator carries, those of extensions and their schemas from the copies of the project; every other address is out of reach and is listed in `unanswered`.
With an index, which is in the folder, it says for many hosts what each address answers; an address of such a host
that it does not name is not found.
`names` is how it read the `name` of everything it saw.
"""

import json
import logging
import pathlib
import sys
import urllib.parse

import requests
from openbadges.verifier.openbadges_context import OPENBADGES_CONTEXT_V2_DICT, OPENBADGES_CONTEXT_V2_URI
from openbadges.verifier.verifier import verify

# JSON as the standard asks for it and without a charset: the validator then guesses, which is where it goes wrong.
CONTENT_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".json": "application/ld+json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}

folder, site = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
index = json.loads((folder / site).read_bytes()) if site == "index.json" else None
extensions = pathlib.Path(__file__).resolve().parents[2] / "src/core/openbadges/extensions"
bundled = {
    url: document
    for name in ("contexts", "schemas")
    for url, document in json.loads((extensions / f"{name}.json").read_text()).items()
}
unanswered = []


def send(_adapter, request, **_options):
    url = request.url.split("#")[0]
    if url == OPENBADGES_CONTEXT_V2_URI:
        return response_of(request, json.dumps(OPENBADGES_CONTEXT_V2_DICT).encode(), "application/ld+json")
    if url in bundled:
        return response_of(request, json.dumps(bundled[url]).encode(), "application/ld+json")
    if index is not None and (answer := answer_in_index(url)):
        return indexed_response(request, answer)
    file = file_at(url) if index is None else None
    if file is None:
        # Not a 404: the validator takes any status for an answer.
        unanswered.append(url)
        raise requests.ConnectionError("Nothing answers at " + url, request=request)
    return response_of(request, file.read_bytes(), CONTENT_TYPES.get(file.suffix, "application/octet-stream"))


def answer_in_index(url):
    host = urllib.parse.urlsplit(url).netloc
    if url in index or not any(urllib.parse.urlsplit(known).netloc == host for known in index):
        return index.get(url)
    return {"status": 404}


def indexed_response(request, answer):
    if "failure" in answer:
        raise requests.ConnectionError("Nothing answers at " + request.url, request=request)
    body = (folder / answer["file"]).read_bytes() if "file" in answer else b"Not found"
    response = response_of(request, body, answer.get("contentType", "text/html"))
    response.status_code = answer["status"]
    response._content_consumed = True
    if "location" in answer:
        response.headers["Location"] = answer["location"]
    return response


def file_at(url):
    if not url.startswith(site):
        return None
    path = urllib.parse.unquote(url[len(site) :].split("?")[0])
    file = (folder / (path + "index.html" if path == "" or path.endswith("/") else path)).resolve()
    return file if file.is_relative_to(folder) and file.is_file() else None


def response_of(request, body, content_type):
    response = requests.Response()
    response.status_code = 200
    response.url = request.url
    response.request = request
    response.headers["Content-Type"] = content_type
    response.encoding = requests.utils.get_encoding_from_headers(response.headers)
    response._content = body
    return response


def verdict_on(question):
    options = {"use_cache": False, "cache_backend": None}
    if question["kind"] == "image":
        with open(question["file"], "rb") as image:
            return verify(image, **options)
    return verify(question["value"], **options)


def answer_to(question):
    unanswered.clear()
    try:
        verdict = verdict_on(question)
        messages = [f"{m['messageLevel']} {m['name']}: {m['result']}" for m in verdict["report"]["messages"]]
        names = [node["name"] for node in verdict["graph"] if "name" in node]
        answer = {"valid": verdict["report"]["valid"], "messages": messages, "names": names}
    except Exception as error:  # It raises where it should report, for instance over a picture without a badge.
        answer = {"valid": False, "messages": [f"RAISED {type(error).__name__}: {error}"], "names": []}
    return {**answer, "unanswered": sorted(set(unanswered))}


requests.adapters.HTTPAdapter.send = send
logging.disable(logging.CRITICAL)
answers, sys.stdout = sys.stdout, sys.stderr
for line in sys.stdin:
    print(json.dumps(answer_to(json.loads(line))), file=answers, flush=True)
