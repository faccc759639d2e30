#!/bin/sh
# Fails when a file includes from a stage behind its own. The table below is the order in which data
# moves; a folder may include from those named after it, and from itself.
#
#   tests/layers.sh ROOT
set -eu
cd "$1"

awk -v status=0 '
  # Longest folder of the table that the path stands in.
  function stage_of(path,    folder) {
    folder = path
    while (!(folder in allowed) && sub(/\/[^\/]*$/, "", folder)) {}
    return folder in allowed ? folder : ""
  }

  # Whether the header stands in one of the places, a folder or a single file each.
  function is_in(header, places,    list, count, i) {
    count = split(places, list, " ")
    for (i = 1; i <= count; ++i) {
      if (header == list[i] || index(header, list[i] "/") == 1) return 1
    }
    return 0
  }

  BEGIN {
    text = "schema/span.h ingest/text"
    learnt = text " ingest/learn"  # Classifiers that splitter and tokenizer share.
    split_up = learnt " ingest/split"
    tokens = split_up " ingest/tokenize"
    encoded = text " ingest/encode"
    tags = tokens " ingest/encode ingest/tag"
    trees = tags " ingest/parse"
    names = trees " ingest/names"
    analysis = names " ingest/analyze"
    clauses = analysis " ingest/clause"
    mill = "cli schema " clauses " ingest/read ingest/fact ingest/entity ingest/write ingest/pipeline"
    answer = "cli schema " clauses " query/question query/plan query/render query/prompt"

    allowed["cli"] = "cli"
    allowed["schema"] = "schema"
    allowed["ingest/text"] = text
    allowed["ingest/split"] = split_up
    allowed["ingest/tokenize"] = tokens
    allowed["ingest/learn"] = learnt
    allowed["ingest/encode"] = encoded
    allowed["ingest/tag"] = tags
    allowed["ingest/parse"] = trees
    allowed["ingest/names"] = names
    allowed["ingest/analyze"] = analysis
    allowed["ingest/clause"] = clauses
    allowed["ingest/read"] = "schema " clauses " ingest/read"
    allowed["ingest/fact"] = "schema " clauses " ingest/fact"
    allowed["ingest/entity"] = "schema " clauses " ingest/fact ingest/entity"
    allowed["ingest/write"] = "schema " clauses " ingest/fact ingest/write ingest/read/conllu.h"
    allowed["ingest/pipeline"] = mill
    allowed["ingest/main.cpp"] = mill
    allowed["ingest/train"] = "schema " clauses " ingest/fact ingest/read/conllu.h ingest/train"
    allowed["query/question"] = "schema " clauses " query/question"
    allowed["query/plan"] = "schema " clauses " query/question query/plan"
    allowed["query/render"] = "schema query/question query/plan query/render"
    allowed["query/prompt"] = answer
    allowed["query/main.cpp"] = answer
  }

  /^[ \t]*#[ \t]*include[ \t]*"/ {
    header = $0
    gsub(/^[^"]*"|".*$/, "", header)
    if (header !~ /\//) next  # Made by the build, beside the source.
    stage = stage_of(FILENAME)
    if (stage == "") {
      printf "%s: in no folder that tests/layers.sh knows; add it to the table\n", FILENAME
      status = 1
      nextfile
    }
    if (header !~ /^(cli|schema|ingest|query|tests)\//) next  # A package.
    if (!is_in(header, allowed[stage])) {
      printf "%s:%d: %s may not include %s\n", FILENAME, FNR, stage, header
      status = 1
    }
  }

  END { exit status }
' $(find cli schema ingest query -name '*.h' -o -name '*.cpp' | sort)
