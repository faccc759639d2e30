#include "query/render/page/fact_page.h"

#include <fmt/format.h>

#include "query/render/character.h"
#include "query/render/display.h"
#include "query/render/page/answer_list.h"
#include "query/render/page/drawing.h"
#include "query/render/page/entity_list.h"
#include "query/render/page/fact_rows.h"
#include "query/render/page/page_shell.h"
#include "query/render/page/time_list.h"

namespace quern {
namespace {

constexpr std::string_view kLegend = R"(<dl class="words">
<div><dt><mark class="s">subject</mark>, <mark class="p">predicate</mark>, <mark class="o">object</mark></dt><dd>what the facts take from the sentence</dd></div>
<div><dt><b class="denied">denied</b></dt><dd>the sentence says that it is not so</dd></div>
<div><dt><b class="possible">possible</b></dt><dd>it only may be so</dd></div>
<div><dt><b class="attributed">according to</b></dt><dd>somebody says so, not the article</dd></div>
<div><dt><b class="derived">derived</b></dt><dd>inferred from the words by a rule, which is named</dd></div>
<div><dt>sure</dt><dd>how likely a careful reader agrees, from 0 to 1</dd></div>
</dl>
)";

constexpr std::string_view kTable = R"(<table id="fact-table" class="sorts" data-finds>
<caption>By article and sentence; sorted by a column, facts leave their sentences. A number links to the fact.</caption>
<thead><tr><th scope="col">Fact</th><th scope="col">Subject</th><th scope="col">Predicate</th><th scope="col">Object</th><th scope="col" class="how">How it is said</th><th scope="col">When</th><th scope="col">Sure</th></tr></thead>
)";

class FactPage : public Renderer {
 public:
  FactPage(const RenderOptions& options, Output& output) : options_(options), output_(output) {}

  void add(const FactRow& row) override {
    rows_.add(row, entities_.add(row));
    times_.add(row);
    drawing_.add(row);
  }

  void note(std::string_view what) override { note_ = what; }

  void finish() override {
    const std::string drawn = drawing_.html(entities_);
    output_.write(page_begin(options_.page, held(), sections(!drawn.empty())));
    if (options_.page.answers != nullptr) {
      output_.write(section_begin(kAnswers) + answer_list(*options_.page.answers) + "</section>\n");
    }
    write_facts();
    write_section(kEntities, entities_.html());
    write_section(kConnections, drawn);
    write_section(kTimes, times_.html());
    output_.write(page_end());
  }

 private:
  static constexpr PageSection kAnswers = {"answers", "Answers"};
  static constexpr PageSection kFacts = {"facts", "Facts"};
  static constexpr PageSection kEntities = {"entities", "Entities"};
  static constexpr PageSection kConnections = {"connections", "Connections"};
  static constexpr PageSection kTimes = {"times", "Timeline"};

  [[nodiscard]] std::string held() const {
    const std::string counts =
        fmt::format("{} in {} of {}", counted(rows_.facts(), "fact"),
                    counted(rows_.sentences(), "sentence"), counted(rows_.articles(), "article"));
    return note_.empty() ? counts : xml_text(note_) + ": " + counts;
  }

  [[nodiscard]] std::vector<PageSection> sections(bool is_drawn) const {
    std::vector<PageSection> shown;
    if (options_.page.answers != nullptr) shown.push_back(kAnswers);
    shown.push_back(kFacts);
    if (!entities_.empty()) shown.push_back(kEntities);
    if (is_drawn) shown.push_back(kConnections);
    if (!times_.empty()) shown.push_back(kTimes);
    return shown;
  }

  void write_facts() {
    output_.write(section_begin(kFacts));
    if (rows_.facts() == 0) {
      output_.write("<p>There are none.</p>\n</section>\n");
      return;
    }
    output_.write(find_form("Words of fact, sentence or article", true));
    output_.write(kLegend);
    output_.write(kTable);
    NamelessFile& body = rows_.finish();
    for (std::string block = body.read(); !block.empty(); block = body.read())
      output_.write(block);
    output_.write("</table>\n</section>\n");
  }

  void write_section(const PageSection& section, const std::string& html) {
    if (!html.empty()) output_.write(section_begin(section) + html + "</section>\n");
  }

  RenderOptions options_;
  Output& output_;
  FactRows rows_;
  EntityList entities_;
  TimeList times_;
  Drawing drawing_;
  std::string note_;
};

}  // namespace

std::unique_ptr<Renderer> make_fact_page(const RenderOptions& options, Output& output) {
  return std::make_unique<FactPage>(options, output);
}

}  // namespace quern
