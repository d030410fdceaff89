#include "ui/imports/file_bar.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

FileBar::FileBar(QWidget *parent)
    : QFrame(parent)
    , m_name(new PlainLabel({}, TextStyle::Strong))
    , m_facts(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_waiting(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_shape(new SeverityShape(Severity::Ok, this, 14))
    , m_verdict(new PlainLabel({}, TextStyle::Strong, Tone::Ok))
{
    setProperty("kind", u"head"_s);
    setMinimumHeight(scaled(44));
    m_name->setObjectName(u"importFile"_s);
    m_waiting->setObjectName(u"importsWaiting"_s);
    m_verdict->setObjectName(u"importVerdict"_s);
    m_name->setElided(true);
    m_facts->setElided(true);
    auto *picture = new PlainLabel;
    picture->setPixmap(icon(u"archive-extract"_s, Tone::Muted).pixmap(scaled(16)));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), 0, scaled(14), 0);
    row->setSpacing(scaled(8));
    row->addWidget(picture);
    row->addWidget(m_name);
    row->addWidget(m_facts);
    row->addStretch(1);
    row->addWidget(m_waiting);
    row->addSpacing(scaled(8));
    row->addWidget(m_shape);
    row->addWidget(m_verdict);
    setVerdict(Severity::Ok, {});
    setWaiting(0);
}

void FileBar::setFile(const QString &name, const QString &facts)
{
    m_name->setText(singleLine(name));
    m_facts->setText(facts);
}

void FileBar::setVerdict(Severity severity, const QString &words)
{
    m_shape->setSeverity(severity);
    m_shape->setVisible(!words.isEmpty());
    m_verdict->setTone(toneOf(severity));
    m_verdict->setText(words);
}

void FileBar::setWaiting(qsizetype imports)
{
    m_waiting->setVisible(imports > 0);
    m_waiting->setText(tr("%1 more waiting", "imports").arg(numberText(imports)));
}

} // namespace comity::ui
