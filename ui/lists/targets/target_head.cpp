#include "ui/lists/targets/target_head.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/meter_bar.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int meterWidth = 90;
constexpr std::size_t namedPeople = 2;

QStringList namesOf(const TargetSheet &sheet)
{
    QStringList names;
    for (const FollowBack &one : sheet.followedBack) {
        const auto row = std::ranges::find_if(
            sheet.rows, [&one](const TargetRow &each) { return each.target.pk == one.member; });
        if (row != sheet.rows.end()) {
            const PersonRow &person = row->person;
            names += singleLine(nameText(person.network, person.name, person.handle, person.key));
        }
    }
    names.removeDuplicates();
    return names;
}

} // namespace

TargetHead::TargetHead(QWidget *parent)
    : QWidget(parent)
    , m_purpose(new PlainLabel)
    , m_count(new PlainLabel({}, TextStyle::Strong))
    , m_meter(new MeterBar)
    , m_news(new QWidget)
    , m_newsText(new PlainLabel({}, TextStyle::Small))
    , m_advice(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    m_purpose->setObjectName(u"targetPurpose"_s);
    m_purpose->setElided(true);
    m_count->setObjectName(u"targetFollowBacks"_s);
    m_newsText->setObjectName(u"targetNews"_s);
    m_newsText->setElided(true);
    m_advice->setObjectName(u"targetAdvice"_s);
    m_advice->setElided(true);
    m_meter->setFixedWidth(scaled(meterWidth));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    line->setSpacing(scaled(8));
    line->addWidget(new PlainLabel(tr("Purpose"), TextStyle::Body, Tone::Muted));
    line->addWidget(m_purpose, 1);
    line->addWidget(new PlainLabel(tr("Follow you"), TextStyle::Body, Tone::Muted));
    line->addWidget(m_count);
    line->addWidget(m_meter);
    auto *news = new QHBoxLayout(m_news);
    news->setContentsMargins(scaled(16), 0, scaled(16), scaled(8));
    news->setSpacing(scaled(8));
    news->addWidget(new SeverityShape(Severity::Ok));
    news->addWidget(m_newsText, 1);
    auto *advice = new QHBoxLayout;
    advice->setContentsMargins(scaled(16), 0, scaled(16), scaled(8));
    advice->addWidget(m_advice, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_news);
    column->addLayout(advice);
    m_news->hide();
    m_advice->hide();
}

void TargetHead::setPurpose(const QString &purpose)
{
    const bool isMissing = purpose.trimmed().isEmpty();
    m_purpose->setText(isMissing ? tr("Not written down yet") : singleLine(purpose));
    m_purpose->setTone(isMissing ? Tone::Muted : Tone::Normal);
}

void TargetHead::setSheet(const TargetSheet &sheet, const TargetWords &words)
{
    showFollowBacks(sheet);
    showNews(sheet, words);
    const bool isWarning = sheet.advice.word != SizeAdvice::Word::Right;
    m_advice->setVisible(isWarning);
    m_advice->setText(words.reason(sheet.advice.reason));
    layout()->activate();
}

void TargetHead::showFollowBacks(const TargetSheet &sheet)
{
    const int known = sheet.known();
    const int unknown = static_cast<int>(sheet.rows.size()) - known;
    m_count->setText(known == 0 ? unknownText()
                                : tr("%1 of %2", "people who follow us, of so many")
                                      .arg(numberText(sheet.following()), numberText(known)));
    m_meter->setShare(known == 0 ? -1 : double(sheet.following()) / double(known));
    m_meter->setValueText(m_count->text());
    setPlainToolTip(m_count,
        unknown == 0 ? tr("How many of the list follow you")
                     : tr("How many of the list follow you; of %Ln people it is not known", nullptr,
                         unknown));
}

void TargetHead::showNews(const TargetSheet &sheet, const TargetWords &words)
{
    const QStringList names = namesOf(sheet);
    m_news->setVisible(!names.isEmpty());
    if (names.isEmpty()) {
        return;
    }
    const QString day = words.day(sheet.followedBack.front().firstSeen);
    if (names.size() == 1) {
        m_newsText->setText(
            tr("%1 follows you since the %2 import", "a name and a date").arg(names.front(), day));
    } else if (names.size() == qsizetype(namedPeople)) {
        m_newsText->setText(tr("%1 and %2 follow you since the %3 import", "two names and a date")
                                .arg(names[0], names[1], day));
    } else {
        m_newsText->setText(tr("%1 and %Ln others follow you since the %2 import",
            "a name and a date", static_cast<int>(names.size()) - 1)
                                .arg(names.front(), day));
    }
    setPlainToolTip(m_newsText, names.join(u'\n'));
}

} // namespace comity::ui
