#include <fmt/format.h>

#include "query/prompt/command/arguments.h"
#include "query/prompt/command/command.h"
#include "query/prompt/command/show.h"
#include "query/render/display.h"
#include "schema/read/corroboration.h"
#include "schema/read/select.h"

namespace quern::command {
namespace {

/// What the words mean, where that is known.
std::string meant(const std::string& resolved, const std::string& text) {
  return printable(resolved.empty() ? text : resolved);
}

}  // namespace

void corroborated(SessionState& session, std::string_view line) {
  static constexpr std::size_t kClaims = 50;
  const auto filter = filter_argument(session, line, session.options.base);
  if (!filter) return;
  const auto claims = corroborated_claims(session.reader, *filter, most_rows(session, kClaims));
  if (claims.empty()) session.reply("nothing is said twice");
  for (const Claim& claim : claims) {
    const auto context = find_fact(session.reader, claim.number);
    if (!context) continue;
    const FactRow& fact = context->fact;
    session.rows().write(fmt::format(
        "{}, {}: {} | {}{} | {}  (.why {})\n", counted(claim.documents, "document"),
        counted(claim.sentences, "sentence"), meant(fact.resolved_subject, fact.subject),
        fact.polarity == "negative" ? "not " : "", printable(fact.predicate_lemma),
        meant(fact.resolved_object, fact.object), claim.number));
  }
}

}  // namespace quern::command
