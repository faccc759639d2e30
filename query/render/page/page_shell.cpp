#include "query/render/page/page_shell.h"

#include <fmt/format.h>

#include "page/page_css.h"
#include "page/page_js.h"
#include "query/render/character.h"

namespace quern {
namespace {

constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{0}'; script-src '{1}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Quern {2}">
<title>{3}</title>
<style>{4}</style>
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header>
<h1>{3}</h1>
)";

constexpr std::string_view kChoices = R"(<div><label for="find-how">How it is said</label>
<select id="find-how"><option value="">any way</option><option value="plain">stated plainly</option><option value="denied">denied</option><option value="possible">possible</option><option value="attributed">attributed</option><option value="derived">derived</option></select></div>
)";

/// ", of facts.db, 2024-06-20 14:05 UTC"
std::string asked_where(const PageHead& head) {
  std::string text;
  if (!head.database.empty()) text += ", from " + xml_text(head.database);
  if (!head.asked_at.empty()) text += ", asked on " + xml_text(head.asked_at);
  return text;
}

}  // namespace

std::string page_begin(const PageHead& head,
                       std::string_view held,
                       std::span<const PageSection> sections) {
  const std::string title = head.asked.empty() ? "Facts" : xml_text(head.asked);
  std::string text = fmt::format(kHead, embedded::page_css_hash, embedded::page_js_hash,
                                 QUERN_VERSION, title, embedded::page_css);
  text += fmt::format("<p class=\"soft\">{}{}</p>\n</header>\n", held, asked_where(head));
  if (sections.size() > 1) {
    text += "<nav aria-label=\"On this page\"><ul>";
    for (const PageSection& section : sections)
      text += fmt::format("<li><a href=\"#{}\">{}</a></li>", section.id, section.title);
    text += "</ul></nav>\n";
  }
  return text + "<main id=\"content\">\n";
}

std::string page_end() {
  return fmt::format(
      "</main>\n<footer><p>Made by Quern {}. Each fact is what a program read in the sentence beside "
      "it; the sentence is what the article says.</p></footer>\n<script>{}</script>\n</body>\n"
      "</html>\n",
      QUERN_VERSION, embedded::page_js);
}

std::string section_begin(const PageSection& section) {
  return fmt::format(
      "<section id=\"{0}\" aria-labelledby=\"{0}-title\">\n<h2 id=\"{0}-title\">{1}</h2>\n",
      section.id, section.title);
}

std::string find_form(std::string_view label, bool how) {
  return fmt::format(
      "<form class=\"find\" role=\"search\" hidden>\n<div><label for=\"find-words\">{}</label>\n"
      "<input id=\"find-words\" type=\"search\" autocomplete=\"off\"></div>\n{}"
      "<output id=\"find-count\" aria-live=\"polite\"></output>\n"
      "<button id=\"find-all\" class=\"more\" type=\"button\" hidden>Show all</button>\n</form>\n",
      label, how ? kChoices : std::string_view());
}

}  // namespace quern
