"""Makes what the reader learns from: questions with sentences that answer them and sentences that do not.

    python make_examples.py --segment PROGRAM --segmenter MODEL --wordnet FOLDER --events FILE
        --events-conllu FILE --test-questions FILE... --qamr FILE --treebank FOLDER --out FILE

PROGRAM is quern-train; --events-conllu is what `quern-ingest --from jsonl --to conllu` made of the
events. Events that answer a test question are left out, and those that written.py holds out."""

import argparse
import json
import random
from collections import Counter, defaultdict
from pathlib import Path

from inflection import Inflection
from negatives import Negatives
from paraphrase import Paraphrases
from question import Question
from questions import of_sentence
from segment import Segmenter
from sentences import Sentence, read_conllu
from wordnet import WordNet
from wording import Wording
from written import is_held_out, listed_questions, placed, words_with, written_questions

PER_SENTENCE = 5  # Questions, of different kinds first.
PER_TREEBANK_SENTENCE = 1
QAMR_QUESTIONS = 12000
IN_TOPIC = 0.08  # Questions that name the event's topic.
KEPT_UNSPECIFIC = 0.25  # Of questions that many sentences answer.


def aliases_of(events: list[dict]) -> dict:
    """Other names of linked phrases, by document: the linked page's title."""
    result = defaultdict(list)
    for event in events:
        text = event["text"].encode()
        for link in event["links"]:
            said = text[link["begin"]:link["end"]].decode().removeprefix("the ")
            title = link["title"].split(" (")[0]
            if said != title and title[:1].isupper() and said[:1].isupper() and 0 < len(title.split()) < 6:
                result[event["id"]].append((said, title))
    return result


def chosen(questions: list[Question], count: int, dice: random.Random) -> list[Question]:
    """Up to `count`, of the rarer kinds first and of each verb phrase not all."""
    by_kind = defaultdict(list)
    for question in questions:
        if 3 <= len(question.text.split()) <= 26:
            by_kind[question.kind].append(question)
    for of_kind in by_kind.values():
        dice.shuffle(of_kind)
    result, order = [], sorted(by_kind, key=lambda kind: (kind in ("who", "what"), dice.random()))
    while len(result) < count and any(by_kind.values()):
        for kind in order:
            if by_kind[kind] and len(result) < count:
                result.append(by_kind[kind].pop())
    return result


def qamr(path: Path, segmenter: Segmenter, dice: random.Random):
    """Sentences as word lists, and questions with the words that answer."""
    lines = [json.loads(line) for line in open(path, encoding="utf-8")]
    texts = segmenter.words([line["text"] for line in lines])
    sentences, questions = [], []
    for line, words in zip(lines, texts):
        sentence = Sentence(line["id"].rsplit(":", 1)[0], int(line["id"].rsplit(":", 1)[1]), words).finish()
        sentences.append(sentence)
        found = []
        for question in line["questions"]:
            spans = [span for answer in question["answers"] for span in words_with(sentence, answer)[:1]]
            if spans:
                found.append(Question(question["question"], sentence, spans, "qamr"))
        dice.shuffle(found)
        questions.append(found)
    count = QAMR_QUESTIONS // len(questions) + 1
    return sentences, [q for found in questions for q in found[:count]]


def written_groups(negatives: Negatives, events: list[dict]) -> list[dict]:
    by_document = defaultdict(list)
    for sentence in negatives.pool:
        by_document[sentence.document].append(sentence)
    found = (placed(w, by_document[w.event]) for w in written_questions(events) if w.event in by_document)
    groups = [negatives.group(q) if q.spans else negatives.group_without_answer(q) for q in found if q]
    return groups + [negatives.group_of_list(part.question, part.others) for part in listed_questions(events, by_document)]


def main():
    parser = argparse.ArgumentParser()
    for name in ("segment", "segmenter", "wordnet", "events", "events-conllu", "qamr", "treebank", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--test-questions", type=Path, required=True, nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    dice = random.Random(a.seed)
    segmenter = Segmenter(a.segment, a.segmenter)
    wordnet = WordNet(a.wordnet)
    excluded = {event for file in a.test_questions for line in open(file, encoding="utf-8") for event in json.loads(line)["events"]}
    events = [json.loads(line) for line in open(a.events, encoding="utf-8")]
    titles = {event["id"]: event["title"] for event in events}
    sentences = [s for s in read_conllu(a.events_conllu) if s.document not in excluded and not is_held_out(s.document)]
    treebank = [s for bank in ("ewt", "gum") for s in read_conllu(a.treebank / f"en_{bank}-train.conllu", bank)]
    wording = Wording(wordnet, Inflection(sentences + treebank), Paraphrases(wordnet), aliases_of(events), a.seed)

    def asked(sentence: Sentence, count: int) -> list[Question]:
        return chosen(of_sentence(wording, sentence), count, dice)

    questions = [q for s in sentences for q in asked(s, PER_SENTENCE)]
    categories = {event["category"] for event in events}
    for q in questions:
        topic = titles[q.sentence.document].split(" – ")[-1].split(", ")[0]
        if topic not in categories and dice.random() < IN_TOPIC:
            q.text = f"{q.text[:-1]} {dice.choice(('in', 'during'))} {'' if topic[0].isdigit() else 'the '}{topic}?"
    unspecific = Negatives(sentences, titles, wording, dice).specific_words
    questions = [q for q in questions if unspecific(q.text) or dice.random() < KEPT_UNSPECIFIC]
    of_treebank = [q for s in treebank if 6 < len(s.words) < 60 for q in asked(s, PER_TREEBANK_SENTENCE)]
    people_sentences, of_people = qamr(a.qamr, segmenter, dice)
    groups: list[dict] = []
    for pool, found in ((sentences, questions), (treebank, of_treebank), (people_sentences, of_people)):
        negatives = Negatives(pool, titles, wording, dice)
        groups += [negatives.group(q) for q in found]
        if pool is sentences:
            groups += negatives.unanswerable(found) + written_groups(negatives, events)
    used = {}
    for group in groups:
        for sentence in [group["sentence"], *group["others"]]:
            used.setdefault(id(sentence), (len(used), sentence))
    spoken = segmenter.words([g["question"] for g in groups])
    all_titles = sorted(set(titles.values()))
    title_words = dict(zip(all_titles, segmenter.words(all_titles)))
    with open(a.out, "w", encoding="utf-8") as out:
        plain = lambda words: [[w.form, w.space_after] for w in words]
        for _, sentence in used.values():
            title = titles.get(sentence.document)
            json.dump({"words": plain(sentence.words), "title": plain(title_words[title]) if title else []}, out)
            out.write("\n")
        for group, words in zip(groups, spoken):
            if words:
                json.dump({"question": plain(words), "kind": group["kind"], "spans": group["spans"],
                           "sentence": used[id(group["sentence"])][0],
                           "others": [used[id(o)][0] for o in group["others"]]}, out)
                out.write("\n")
    print(len(used), "sentences;", Counter(g["kind"] for g in groups).most_common())


if __name__ == "__main__":
    main()
