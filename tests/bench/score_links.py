"""How far names and entities agree with the links of EVENTS (a JSON line a text, with what its phrases link to).

    python score_links.py EVENTS.jsonl EVENTS.conllu DATABASE [--missed N]

EVENTS.conllu and DATABASE are what quern-ingest makes of EVENTS. Counted are links with capitals, in text and title.
Titles are taken for one thing where they differ by spelling or are short for each other (see are_one); B3 is given of
titles and of things, for which those of one folded form count as one.
The last four months are printed apart: nobody reads what is missed there. --missed prints the commonest
links of the other months that are no name, and titles with several entities."""

import json
import re
import sqlite3
import sys
from collections import Counter, defaultdict

CLUB = {"fc", "afc", "cf"}
LONG = 10  # Letters of a name that one letter more or less makes no other.
SMALL = set("a an and at by de del der di do du el for from in la le of on or the to und von with y".split())
OFFICE = re.compile(r"^(Deputy |Vice |Acting )?(Attorney|Chairman|Chancellor|Chief|Foreign Minister|Governor|Imam|King|Leader|Mayor|Minister|Premier|President|Prime|Secretary|Speaker|Supreme Leader)\b|Secretary of|Minister of|Governor of|^Ministers? ")
# Titles of no page of their own: Wikipedia leads from them to the other one.
REDIRECTS = {
    "Al-Fashir": "El Fasher", "AUSSOM": "African Union Support and Stabilization Mission in Somalia", "CECOT": "Terrorism Confinement Center",
    "CJNG": "Jalisco New Generation Cartel", "Czechia": "Czech Republic", "Hodeida": "Hodeidah", "Al Hudaydah": "Hodeidah", "ISIL": "Islamic State",
    "ISIS": "Islamic State", "North Kivu Province": "North Kivu", "South Kivu Province": "South Kivu"}
HELD_FROM = "2025-09"
OFTEN = 3


def is_capitalised(text: str) -> bool:
    words = [w for w in re.findall(r"[^\W_]+", text) if w.lower() not in SMALL]
    return bool(words) and all(w[0].isupper() or w[0].isdigit() for w in words) and any(w[0].isupper() for w in words)


def bare(text: str) -> str:
    text = re.sub(r"^(the|The) ", "", text.strip())
    return re.sub(r"(['’]s?|[,;:]|(?<=[a-zà-ž]{3})\.)+$", "", text)


def folded(title: str) -> list[str]:
    """The title's words without what spellings differ by."""
    text = re.sub(r"\b(US|U\.S\.)(?= |$)", "United States", title).lower().replace(".", "")
    text = re.sub(r"^(republic|state) of ", "", re.sub(r"^the ", "", text))
    words = [re.sub(r"(?<=[a-z]{3})s$", "", word) for word in re.findall(r"[^\W_]+", text) if word not in SMALL]
    return sorted(word for word in words if word not in CLUB)


def differ_by_letter(title: str, other: str) -> bool:
    """Khan Yunis and Khan Younis."""
    short, long = sorted([title, other], key=len)
    return len(short) >= LONG and any(long[:i] + long[i + 1:] == short for i in range(len(long)))


def letters_of(title: str) -> str:
    return "".join(word[0] for word in title.split() if word[0].isupper())


def are_one(title: str, other: str) -> bool:
    """U.S. State Department and United States Department of State; FBI and Federal Bureau of Investigation; Oslo and
    Oslo, Norway."""
    short, long = sorted([title, other], key=len)
    return (folded(short) == folded(long) or long.startswith(short + ", ") or short.replace(".", "") == letters_of(long)
            or differ_by_letter(title, other))


def things_of(titles: Counter) -> Counter:
    """How often each thing is linked, by the commonest of its titles."""
    things = Counter()
    for title, n in titles.most_common():
        things[next((known for known in things if are_one(known, title)), title)] += n
    return things


def links_of(path: str) -> list[tuple[str, str, str]]:
    """Document, words, title."""
    rows = []
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        bytes_of_text = row["text"].encode()
        for link in row["links"]:
            text, title = bytes_of_text[link["begin"]:link["end"]].decode(), re.sub(r" \(.*\)$|#.*$", "", link["title"])
            if is_capitalised(text) and is_capitalised(title) and not OFFICE.search(title):
                rows.append((row["id"], bare(text), REDIRECTS.get(link["title"], link["title"])))
    return rows


def names_of(path: str) -> dict[str, set[str]]:
    """Of each document the phrases that Quern takes for names."""
    names, document, name, joined = defaultdict(set), "", "", {}
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc id = "):
            document = line.split(" = ", 1)[1].strip()
        if line == "\n":
            joined = {}
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 10 and "-" in cells[0]:  # Its words have no space between them: "Workers'".
            first, last = map(int, cells[0].split("-"))
            joined = {str(i): "SpaceAfter=No" for i in range(first, last)} | {str(last): cells[9]}
            continue
        misc = cells[9] if len(cells) == 10 else ""
        if name and "Name=I-" not in misc:
            names[document].add(bare(name))
            name = ""
        if "Name=" in misc:
            name += cells[1] + ("" if "SpaceAfter=No" in joined.get(cells[0], misc) else " ")
    return names


def entities_of(path: str) -> dict[tuple[str, str], int]:
    rows = sqlite3.connect(path).execute(
        "SELECT d.name, p.text, a.entity FROM alias a JOIN phrase p ON p.id = a.phrase JOIN document d ON d.id = a.document")
    return {(document, bare(text)): entity for document, text, entity in rows}


def b_cubed(pairs: list[tuple[str, object]]) -> tuple[float, float]:
    """Precision and recall over mentions, each with its title and its entity."""
    titles, entities, both = Counter(t for t, _ in pairs), Counter(e for _, e in pairs), Counter(pairs)
    precision = sum(n * n / entities[e] for (_, e), n in both.items()) / len(pairs)
    recall = sum(n * n / titles[t] for (t, _), n in both.items()) / len(pairs)
    return 100 * precision, 100 * recall


def score(part: str, links, names, entities) -> None:
    found = sum(text in names[document] for document, text, _ in links)
    given = [(title, entities.get((document, text), (document, text))) for document, text, title in links]
    linked = [(title, entity) for title, entity in given if isinstance(entity, int)]
    by_title, by_entity = defaultdict(Counter), defaultdict(Counter)
    for title, entity in linked:
        by_title[title][entity] += 1
        by_entity[entity][title] += 1
    often = [c for c in by_title.values() if sum(c.values()) >= OFTEN]
    large = [c for c in by_entity.values() if sum(c.values()) >= OFTEN]
    mixed = [c for c in large if len(c) > 1 and c.most_common(2)[1][1] >= 2]
    wrong = [c for c in map(things_of, mixed) if len(c) > 1 and c.most_common(2)[1][1] >= 2]
    precision, recall = b_cubed(given)
    of_things = b_cubed([(" ".join(folded(title)), entity) for title, entity in given])
    print(f"{part}: {len(links)} links, extents {100 * found / len(links):.1f} %, linked {100 * len(linked) / len(links):.1f} %, "
          f"titles with {OFTEN} mentions that are one entity {100 * sum(len(c) == 1 for c in often) / len(often):.1f} % of {len(often)}, "
          f"entities of two titles {100 * len(mixed) / len(large):.1f} % and of two things {100 * len(wrong) / len(large):.1f} % of {len(large)}, "
          f"B3 {precision:.1f} / {recall:.1f}, of things {of_things[0]:.1f} / {of_things[1]:.1f}")


def main():
    links, names, entities = links_of(sys.argv[1]), names_of(sys.argv[2]), entities_of(sys.argv[3])
    shown = [link for link in links if link[0] < HELD_FROM]
    score("January to August", shown, names, entities)
    score("September to December", [link for link in links if link[0] >= HELD_FROM], names, entities)
    if "--missed" in sys.argv:
        most = int(sys.argv[sys.argv.index("--missed") + 1])
        missed = Counter(text for document, text, _ in shown if text not in names[document])
        print("no name:", ", ".join(f"{text} {n}" for text, n in missed.most_common(most)))
        by_title = defaultdict(Counter)
        for document, text, title in shown:
            if (document, text) in entities:
                by_title[title][entities[document, text]] += 1
        parted = sorted(((sum(c.values()), title, len(c)) for title, c in by_title.items() if len(c) > 1), reverse=True)
        print("several entities:", ", ".join(f"{title} {n} in {parts}" for n, title, parts in parted[:most]))


if __name__ == "__main__":
    main()
