#pragma once

#include <string>
#include <string_view>

#include "query/render/renderer.h"

namespace quern {

/// W3C N-Triples 1.1. Every fact is an rdf:Statement (RDF 1.1 Schema, "Reification") with its
/// columns as literals; only one that nobody denies, doubts, merely says or infers is also a plain
/// triple. Polarity, modality, attribution and derivation stand with every fact, whatever columns
/// are asked for.
[[nodiscard]] std::unique_ptr<Renderer> make_ntriples(const RenderOptions& options, Output& output);

/// `<urn:quern:KIND:NAME>` with all but unreserved characters of the name percent-encoded (RFC
/// 3986).
[[nodiscard]] std::string ntriples_iri(std::string_view kind, std::string_view name);

/// A quoted literal.
[[nodiscard]] std::string ntriples_literal(std::string_view text);

}  // namespace quern
