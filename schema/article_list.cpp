#include "schema/article_list.h"

#include "schema/guarded.h"
#include "schema/statement.h"

namespace quern {

void for_each_article(FactReader& reader, const std::function<bool(const ArticleEntry&)>& show) {
  guarded(reader, [&] {
    Statement rows(reader.database(),
                   "SELECT name, title, date, (SELECT count(*) FROM sentence AS s JOIN fact AS f "
                   "ON f.sentence = s.id WHERE s.document = d.id), read_at FROM document AS d "
                   "ORDER BY id",
                   Expect::many);
    while (rows.step()) {
      if (!show({rows.text(0), rows.text(1), rows.text(2), rows.integer(3), rows.text(4)})) return;
    }
  });
}

}  // namespace quern
