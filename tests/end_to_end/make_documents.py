#!/usr/bin/env python3
"""Prints JSON lines of made documents: each a few sentences of an article in another order, under a title, date and
address of its own.

    make_documents.py ARTICLE COUNT [SENTENCES]    SENTENCES: of each, default 6
"""
import json
import random
import re
import sys


def main():
    with open(sys.argv[1], encoding="utf-8") as article:
        sentences = re.split(r"(?<=[.!?])\s+", article.read().strip())
    each = int(sys.argv[3]) if len(sys.argv) > 3 else 6
    random.seed(1)
    for number in range(int(sys.argv[2])):
        print(json.dumps({
            "id": str(number),
            "title": f"Document {number}",
            "date": f"2024-06-{number % 28 + 1:02}",
            "source": "The Daily",
            "url": f"https://daily.example/{number}",
            "text": " ".join(random.sample(sentences, each)),
        }))


if __name__ == "__main__":
    main()
