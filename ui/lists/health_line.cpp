#include "ui/lists/health_line.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"

#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

int countOf(const std::vector<Pk> &people)
{
    return plural(static_cast<qint64>(people.size()));
}

QString countryName(const QString &code)
{
    const QLocale::Country country = QLocale::codeToTerritory(code);
    return country == QLocale::AnyCountry ? code : QLocale::territoryToString(country);
}

/// "last post of 12 and country of 40 unknown".
QString unknownText(const ListHealth &health)
{
    QStringList parts;
    if (!health.lastPostUnknown.empty()) {
        parts += HealthLine::tr(
            "last post of %Ln not known", nullptr, countOf(health.lastPostUnknown));
    }
    if (!health.neverListed.empty()) {
        parts += HealthLine::tr("%Ln on no imported list", nullptr, countOf(health.neverListed));
    }
    if (!health.region.isEmpty() && !health.regionUnknown.empty()) {
        parts += HealthLine::tr("country of %Ln not known", nullptr, countOf(health.regionUnknown));
    }
    return parts.join(u" · "_s);
}

/// "35 stale, 6%": of those whose last post is known.
QString staleText(const ListHealth &health)
{
    const qint64 known = health.people - static_cast<qint64>(health.lastPostUnknown.size());
    const auto stale = static_cast<qint64>(health.stale.size());
    const QString count = HealthLine::tr("%Ln stale", nullptr, plural(stale));
    return known > 0 ? HealthLine::tr("%1, %2%", "a count and its share")
                           .arg(count, numberText(stale * 100 / known))
                     : count;
}

} // namespace

HealthLine::HealthLine(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_unknown(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    setObjectName(u"healthLine"_s);
    m_row->setContentsMargins(scaled(12), scaled(4), scaled(16), scaled(4));
    m_row->setSpacing(scaled(4));
    m_unknown->setObjectName(u"healthUnknown"_s);
    m_unknown->setElided(true);
    m_row->addWidget(m_unknown, 1);
    hide();
}

void HealthLine::clear()
{
    while (m_row->count() > 1) {
        QLayoutItem *item = m_row->takeAt(0);
        delete item->widget();
        delete item;
    }
}

void HealthLine::addCount(const QString &name, const QString &text, const std::vector<Pk> &people)
{
    if (people.empty()) {
        return;
    }
    QPushButton *button = makeButton(text, ButtonKind::Link, {}, this, ButtonSize::Small);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, people] { Q_EMIT peopleAsked(people); });
    m_row->insertWidget(m_row->count() - 1, button);
}

void HealthLine::show(const MembersAnswer &answer, bool isSmart)
{
    clear();
    const ListHealth &health = answer.health;
    if (isSmart) {
        m_unknown->setText(answer.unknown > 0
                ? tr(
                    "%Ln people were passed over: something that is asked for is not known of them",
                    nullptr, plural(answer.unknown))
                : QString());
    } else {
        addCount(u"healthDue"_s, tr("%Ln to look at", nullptr, countOf(answer.due)), answer.due);
        addCount(u"healthGone"_s, tr("%Ln gone", nullptr, countOf(health.gone)), health.gone);
        addCount(u"healthStale"_s, staleText(health), health.stale);
        addCount(u"healthDuplicates"_s, tr("%Ln twice", nullptr, countOf(health.duplicates)),
            health.duplicates);
        addCount(u"healthOffRegion"_s,
            tr("%Ln outside %1", nullptr, countOf(health.offRegion))
                .arg(countryName(health.region)),
            health.offRegion);
        m_unknown->setText(answer.members.empty() ? QString() : unknownText(health));
    }
    setVisible(m_row->count() > 1 || !m_unknown->text().isEmpty());
}

} // namespace comity::ui
