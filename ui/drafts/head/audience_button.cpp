#include "ui/drafts/head/audience_button.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QEvent>
#include <QStyle>
#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

AudienceButton::AudienceButton(QWidget *parent)
    : QPushButton(parent)
{
    dressButton(*this, ButtonKind::Normal, {}, ButtonSize::Normal);
    setProperty("kind", u"field"_s);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void AudienceButton::setAudience(const QString &words, std::optional<int> people)
{
    m_words = words.isEmpty() ? tr("Nobody yet…") : singleLine(words);
    m_people = people ? numberText(static_cast<qint64>(*people)) : QString();
    setIcon(ui::icon(people || words.isEmpty() ? u"system-users"_s : u"globe"_s));
    fit();
}

void AudienceButton::fit()
{
    const auto whole = [this](const QString &words) {
        return m_people.isEmpty() ? words
                                  : tr("%1  %2", "audience, how many people").arg(words, m_people);
    };
    setAccessibleDescription(whole(m_words));
    setPlainToolTip(this, whole(m_words));
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width()
        - iconSize().width() - scaled(4);
    const int ofNumber = fontMetrics().horizontalAdvance(whole({}));
    QString text = whole(fontMetrics().elidedText(m_words, Qt::ElideRight, room - ofNumber));
    setText(text.replace(u'&', u"&&"_s));
}

void AudienceButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    fit();
}

void AudienceButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
    }
}

} // namespace comity::ui
