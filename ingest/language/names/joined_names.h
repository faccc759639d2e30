#pragma once

#include <span>
#include <string_view>

#include "ingest/language/text/token.h"

namespace quern {

/// Makes one name of what stands within one: "Trinidad and Tobago" becomes a place where `places`
/// (sorted) has it, "Procter & Gamble" an organization, "Peter the Great" a person. Authors of a
/// work stay two: "Lee & Diaz (2003)".
void join_names(std::span<Token> words, std::span<const std::string_view> places);

/// Takes words into the name of a person, a place or a work that the tree has in it: "James I".
void extend_names(std::span<Token> words);

/// Makes names of organizations of what newspapers call some that everybody knows: "Interpol".
void make_organizations(std::span<Token> words);

/// Makes the names that end as firms' do names of organizations: "Acme Foods", "Acme Corp.".
void make_firms(std::span<Token> words);

/// Makes the names that `places` (sorted) has names of places.
void make_places(std::span<Token> words, std::span<const std::string_view> places);

}  // namespace quern
