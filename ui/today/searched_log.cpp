#include "ui/today/searched_log.h"

#include "model/base/text_fold.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/search_field.h"
#include "ui/common/tall_frame.h"
#include "ui/common/wrapped_label.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

SearchedLog::SearchedLog(const QString &name, const QString &prompt, int rowGap, QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(prompt))
    , m_none(makeWrapped({}, TextStyle::Body, Tone::Muted))
    , m_rows(nullptr)
{
    m_search->setObjectName(name + u"Search"_s);
    m_search->setAccessibleName(prompt);
    m_none->setObjectName(name + u"None"_s);
    auto *content = new TallFrame;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    m_rows->setSpacing(scaled(rowGap));
    auto *field = new QVBoxLayout;
    field->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    field->addWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(field);
    column->addWidget(makeLine());
    column->addWidget(makeDialogScroll(content, prompt), 1);
    connect(m_search, &SearchField::searched, this, &SearchedLog::showLines);
    clear();
}

void SearchedLog::setLines(std::vector<Line> lines, const QString &empty, const QString &notFound)
{
    m_lines = std::move(lines);
    m_empty = empty;
    m_notFound = notFound;
    showLines();
}

void SearchedLog::focusSearch()
{
    m_search->setFocus();
}

void SearchedLog::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *old = item->widget(); old != nullptr && old != m_none) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    m_rows->addWidget(m_none);
    m_none->hide();
}

void SearchedLog::showLines()
{
    clear();
    const std::string wanted = folded(m_search->text().trimmed().toStdString());
    bool isAny = false;
    for (const Line &line : m_lines) {
        if (folded(line.words.toStdString()).find(wanted) != std::string::npos) {
            QWidget *row = line.make();
            m_rows->addWidget(row);
            row->show();
            isAny = true;
        }
    }
    m_none->setText(m_lines.empty() ? m_empty : m_notFound);
    m_none->setVisible(!isAny);
    m_rows->addStretch(1);
}

} // namespace comity::ui
