#include "ui/people/pane/explained_cell.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

ExplainedCell::ExplainedCell(const QString &subject, QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
    , m_head(new QHBoxLayout)
    , m_fold(makeIconButton(u"go-next"_s, tr("Why: %1").arg(subject), this))
    , m_body(new QWidget(this))
    , m_explanation(new QVBoxLayout(m_body))
{
    m_fold->setObjectName(u"whyFold"_s);
    m_fold->setCheckable(true);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(scaled(4));
    m_head->setSpacing(scaled(6));
    m_head->addWidget(m_fold, 0, Qt::AlignTop);
    m_lines->addLayout(m_head);
    m_explanation->setContentsMargins(0, 0, 0, scaled(4));
    m_explanation->setSpacing(scaled(4));
    m_body->setObjectName(u"whyBody"_s);
    m_lines->addWidget(m_body);
    connect(m_fold, &QToolButton::toggled, this, &ExplainedCell::setOpen);
    connect(m_fold, &QToolButton::toggled, this, &ExplainedCell::opened);
    setOpen(false);
}

void ExplainedCell::addToHead(QWidget *widget, int stretch)
{
    m_head->insertWidget(m_head->count() - 1, widget, stretch);
}

void ExplainedCell::addBelow(QWidget *widget, Qt::Alignment alignment)
{
    m_lines->insertWidget(m_lines->count() - 1, widget, 0, alignment);
}

void ExplainedCell::addLine(const QString &text, const QString &note)
{
    auto *line = new PlainLabel(text, TextStyle::Small, Tone::Normal, m_body);
    line->setObjectName(u"whyLine"_s);
    line->setWordWrap(true);
    m_explanation->addWidget(line);
    if (!note.isEmpty()) {
        auto *below = new PlainLabel(note, TextStyle::Caption, Tone::Muted, m_body);
        below->setObjectName(u"whyNote"_s);
        below->setWordWrap(true);
        m_explanation->addWidget(below);
    }
}

void ExplainedCell::addFolded(QWidget *widget, Qt::Alignment alignment)
{
    m_explanation->addWidget(widget, 0, alignment);
}

bool ExplainedCell::isOpen() const
{
    return m_fold->isChecked();
}

void ExplainedCell::setOpen(bool isOpen)
{
    m_fold->setChecked(isOpen);
    m_fold->setIcon(icon(isOpen ? u"go-down"_s : u"go-next"_s, Tone::Muted));
    m_body->setVisible(isOpen);
}

} // namespace comity::ui
