#include "ui/insights/company_dialog.h"

#include "model/base/country_name.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/formatting.h"
#include "ui/common/named_people.h"
#include "ui/common/wrapped_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {520, 400}; ///< at 100 %

QString say(const Wording &wording, const QString &code, const QStringList &arguments)
{
    return wording.sentence(u"insights", code, arguments, QLocale());
}

} // namespace

CompanyDialog::CompanyDialog(const InsightsHabits &habits, const Wording &wording, QWidget *parent)
    : FramedDialog(u"companyDialog"_s, tr("The company we keep"), size100, parent)
{
    addPart(makeDialogHead(windowTitle(),
        tr("People who look at our account see whom it follows. This is never a verdict on one "
           "of them.")));
    addPart(makeDialogScroll(makeBody(habits, wording), windowTitle()), 1);
    auto *close = makeButton(tr("Close"), ButtonKind::Normal);
    close->setObjectName(u"closeCompany"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addPart(makeDialogFoot(nullptr, {close}));
}

QWidget *CompanyDialog::makeBody(const InsightsHabits &habits, const Wording &wording)
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(6));
    const auto add = [column](const QString &text, TextStyle style, Tone tone) {
        auto *label = new PlainLabel(text, style, tone);
        label->setWordWrap(true);
        column->addWidget(label);
        return label;
    };
    const goals::CompanyScore &company = habits.company;
    if (company.score) {
        add(say(wording, u"company-score"_s, {QString::number(*company.score)}), TextStyle::Verdict,
            Tone::Normal)
            ->setObjectName(u"companyScore"_s);
        int at = 0;
        for (const goals::CompanyMark &mark : company.marks) {
            column->addWidget(makeMark(mark, at++, countryName(company.region), wording));
        }
        add(tr("A hundred is what nobody could object to. Of the points that can be lost, half go "
               "with those who look automated, a quarter each with empty bios and with people "
               "from elsewhere; what is not known costs nothing."),
            TextStyle::Small, Tone::Muted);
    } else {
        add(say(wording, u"company-unknown"_s, {}), TextStyle::Body, Tone::Normal)
            ->setObjectName(u"companyScore"_s);
    }
    column->addSpacing(scaled(10));
    add(tr("How much they say"), TextStyle::Section, Tone::Muted);
    const goals::Noise &noise = habits.noise;
    add(noise.postsADay ? say(wording, u"boss-noise"_s,
            {QString::number(noise.followed), QString::number(std::llround(*noise.postsADay))})
                        : tr("How often they post is not known: no import tells their posts and "
                             "when they joined."),
        TextStyle::Body, Tone::Normal)
        ->setObjectName(u"companyNoise"_s);
    if (noise.postsADay && noise.measured < noise.followed) {
        add(tr("Measured for %1 of them; the others are taken to post as the typical one does, %2 "
               "times a day.")
                .arg(numberText(noise.measured), ratioText(noise.typical.value_or(0))),
            TextStyle::Small, Tone::Muted);
    }
    column->addStretch();
    return body;
}

/// A reason, and a link to those whom it counts, unless they are too many to be named.
QWidget *CompanyDialog::makeMark(
    const goals::CompanyMark &mark, int place, const QString &region, const Wording &wording)
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->setSpacing(scaled(8));
    auto *text = makeWrapped(say(wording, u"company-"_s + mark.code,
                                 {QString::number(mark.part), QString::number(mark.whole), region}),
        TextStyle::Body, Tone::Normal, u"companyMark%1"_s.arg(place));
    row->addWidget(text, 1);
    if (canBeNamed(mark.people)) {
        auto *link = makeButton(tr("Show them"), ButtonKind::Link, {}, nullptr, ButtonSize::Small);
        link->setObjectName(u"companyPeople%1"_s.arg(place));
        link->setAccessibleName(spoken({link->text(), text->text()}));
        link->setAutoDefault(false);
        connect(
            link, &QPushButton::clicked, this, [this, title = titleOf(mark), people = mark.people] {
                Q_EMIT namesAsked(title, people);
            });
        row->addWidget(link, 0, Qt::AlignTop);
    }
    return part;
}

QString CompanyDialog::titleOf(const goals::CompanyMark &mark)
{
    return mark.code == u"automated" ? tr("Look automated")
        : mark.code == u"no-bio"     ? tr("With an empty bio")
                                     : tr("From elsewhere");
}

} // namespace comity::ui
