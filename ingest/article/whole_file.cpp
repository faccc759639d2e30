#include "ingest/article/whole_file.h"

#include <utility>

#include "ingest/article/feed_reader.h"
#include "ingest/article/html_reader.h"
#include "ingest/article/mail_reader.h"
#include "ingest/article/markdown_reader.h"
#include "ingest/article/office_reader.h"
#include "ingest/article/pdf_reader.h"
#include "ingest/article/pdf_text.h"
#include "ingest/article/text_reader.h"

namespace quern {

std::optional<Articles> WholeFile::next_piece() {
  if (std::exchange(is_done_, true)) return std::nullopt;
  if (format_ == InputFormat::feed) return read_feed(file().read_all(kMaxXmlBytes));
  Articles read;
  read.articles.push_back(read_article());
  if (name() != "-") read.articles.front().document.name = name();
  return read;
}

/// Of a form that holds just one.
Article WholeFile::read_article() {
  switch (format_) {
    case InputFormat::html: return read_html(file().read_all(kMaxDocumentBytes));
    case InputFormat::markdown: return read_markdown(file().read_all(kMaxDocumentBytes), options_);
    case InputFormat::mail: return read_mail(file().read_all(kMaxMailBytes));
    case InputFormat::pdf: return read_pdf(file().read_all(kMaxPdfBytes));
    case InputFormat::office: return read_office(file().read_all(kMaxOfficeBytes));
    default: {
      Article article;
      article.document = read_text(file().read_all(kMaxDocumentBytes));
      return article;
    }
  }
}

}  // namespace quern
