#include "ingest/article/page/page_bounds.h"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

namespace quern {
namespace {

constexpr std::size_t kTimes = 1000;

/// Bounds of a page that says the same so many times.
PageBounds bounds_of_many(std::string_view markup) {
  std::string page;
  for (std::size_t i = 0; i < kTimes; ++i)
    page += markup;
  return bounds_of(page, {100 * kTimes, 100 * kTimes * kTimes, kTimes, kTimes});
}

TEST_CASE("what a page closes is closed for its bounds", "[read]") {
  const std::string_view markup =
      GENERATE("<div><p>It <b>rained</b>.</p></div>", "<p>One<p>Two", "<p>One<h2>Two</h2>",
               "<p>x<div></div>", "<ul><li>One<li>Two</ul>", "<dl><dt>One<dd>Two</dl>",
               "<div><p>One</div>", "<img><br><hr/>", "<table><tr><td>1<td>2<tr><th>3</table>",
               "<svg><path/><title>x</title><g></g></svg>",
               "<select><option>One<div><option>Two</select>", "<script>'<div>'</script>",
               "<script><!-- <script></script><div> --></script>", "<style><div></style>",
               "<!-- <div> -->", "<!--><!-- <div> --!>", "<a title='<div>'>x</a>", "<DIV></div\n>");
  CAPTURE(markup);
  const PageBounds bounds = bounds_of_many(markup);
  CHECK(bounds.is_known);
  // What the last element of a list or table has around it may stay open.
  CHECK(bounds.depth <= 3 + (markup.ends_with("ul>") || markup.ends_with("dl>") ? kTimes * 2 : 0));
}

TEST_CASE("what a parser may leave open counts as open", "[read]") {
  const std::string_view markup =
      GENERATE("<div></b>", "<div></span>", "<li><dd>", "<svg><td>", "<object><div></object>",
               "<p><b a=1>x", "<div><b a=1></div>", "<svg><desc><x/></svg>",
               "<svg><title></title x><b></b></svg x>", "<optgroup>", "<iframe></iframe><div>",
               "<script><!-- <script></script></div> --></script><div>", "<x a='</x>'>",
               "<!-- --><div><!-- </div> -->", "<div><v><svg><w>x</t z><![CDATA[<i>",
               "<h2><math></h1><![CDATA[<i>");
  CAPTURE(markup);
  const PageBounds bounds = bounds_of_many(markup);
  CHECK((bounds.depth >= kTimes || !bounds.is_known));
}

TEST_CASE("elements that are opened anew in each paragraph count each time", "[read]") {
  CHECK(bounds_of_many("<p><b a=1>x").elements > kTimes * kTimes / 4);
  CHECK(bounds_of_many("<p><b a=1>x").formatting == kTimes);
  CHECK(bounds_of_many("<p><b a=1>x</b>").elements < 5 * kTimes);
  CHECK(bounds_of_many("<p><a name=1>x").formatting == 1);  // A link ends the one before.
}

TEST_CASE("a page's attributes are those of one tag", "[read]") {
  CHECK(bounds_of_many("<p a=1 b='>' c=\">\" d e = f>").attributes == 5);
}

}  // namespace
}  // namespace quern
