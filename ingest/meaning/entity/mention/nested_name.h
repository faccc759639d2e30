#pragma once

#include <string_view>

#include "ingest/meaning/entity/mention/mention.h"
#include "ingest/meaning/entity/mention/sentence_names.h"

namespace quern {

/// Whether a word within a name heads a mention of its own: "Oslo" in "University of Oslo" and
/// "2014" in "May 9, 2014" do; not "Thrones" in "Game of Thrones".
[[nodiscard]] bool is_mentioned_within_name(const Tree& tree, const Name& name, TokenIndex i);

/// Type of the name within a name with this head: "LOC" of "Oslo" in "University of Oslo". Empty
/// where it is none.
[[nodiscard]] std::string_view type_of_nested_name(const Tree& tree, TokenIndex head);

/// Whether a mention only calls something else: "Bergen" in "Bergen Foods", "Laon" in "Laon
/// County"; of "the U.S. Senate" the country has a part in what that does, and what stands behind a
/// comma ("Laon, Norland") is meant, too.
[[nodiscard]] bool is_word_of_name(const Tree& tree, const Mention& mention);

}  // namespace quern
