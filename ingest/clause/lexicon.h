#pragma once

#include "ingest/text/word_list.h"
#include "lexicon_words.h"
