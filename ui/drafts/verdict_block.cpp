#include "ui/drafts/verdict_block.h"

#include "model/review/outcome.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/severity_shape.h"
#include "ui/common/soft_block.h"
#include "ui/common/tool_tip.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int shapePixels = 28;
constexpr int lampPixels = 14;

Severity severityOf(review::Lamp lamp)
{
    switch (lamp) {
    case review::Lamp::Yes:
        return Severity::Ok;
    case review::Lamp::Some:
        return Severity::Warn;
    case review::Lamp::No:
        return Severity::Stop;
    default:
        return Severity::Note;
    }
}

QString wordOf(review::Lamp lamp)
{
    switch (lamp) {
    case review::Lamp::Yes:
        return VerdictBlock::tr("yes", "lamp");
    case review::Lamp::Some:
        return VerdictBlock::tr("some", "lamp");
    case review::Lamp::No:
        return VerdictBlock::tr("no", "lamp");
    default:
        return VerdictBlock::tr("unknown", "lamp");
    }
}

QString countsOf(const ToldReview &review)
{
    QStringList parts;
    if (const int blockers = review.count(review::Severity::Block)) {
        parts += VerdictBlock::tr("%Ln blockers", nullptr, blockers);
    }
    if (const int warnings = review.count(review::Severity::Warn)) {
        parts += VerdictBlock::tr("%Ln to improve", nullptr, warnings);
    }
    if (const int notes = review.count(review::Severity::Advise)) {
        parts += VerdictBlock::tr("%Ln notes", nullptr, notes);
    }
    if (parts.isEmpty() && review::toldVerdict(review.review) != review::Verdict::Ready) {
        return VerdictBlock::tr("Nothing to improve in the words.");
    }
    return parts.isEmpty() ? VerdictBlock::tr("Nothing to improve.")
                           : VerdictBlock::tr("%1.", "a list of counts").arg(parts.join(u", "_s));
}

QString suitsOf(const ToldReview &review)
{
    const int all = review.review.recipients;
    const int fine = review.review.fine;
    if (review.review.groupOf.empty() || all == 0) {
        return {};
    }
    if (fine == all && !review.reach.isEmpty()) {
        return review.reach;
    }
    if (fine == all) {
        return VerdictBlock::tr("%Ln people can get this now.", nullptr, plural(fine));
    }
    const QString suits = review.review.verdict == review::Verdict::Ready
        ? VerdictBlock::tr("It suits %1 of %2 now.").arg(numberText(fine), numberText(all))
        : VerdictBlock::tr("After fixes it suits %1 of %2 today.")
              .arg(numberText(fine), numberText(all));
    return review.reach.isEmpty() ? suits : suits + u' ' + review.reach;
}

/// What the lamp of the network means, and what puts it out.
QString canMeaning(const ToldReview &review)
{
    QStringList lines {
        VerdictBlock::tr("Whether the network takes it: its length, and who may write to whom.")};
    if (!review.reach.isEmpty()) {
        lines += review.reach;
    }
    for (const ToldFinding &told : review.findings) {
        if (review::isOfTheNetwork(told.finding)) {
            lines += told.message;
        }
    }
    return lines.join(u'\n');
}

} // namespace

QString verdictWord(review::Verdict verdict)
{
    switch (verdict) {
    case review::Verdict::Ready:
        return VerdictBlock::tr("Ready");
    case review::Verdict::Revise:
        return VerdictBlock::tr("Revise");
    default:
        return VerdictBlock::tr("Don’t send this yet");
    }
}

Severity severityOf(review::Verdict verdict)
{
    switch (verdict) {
    case review::Verdict::Ready:
        return Severity::Ok;
    case review::Verdict::Revise:
        return Severity::Warn;
    default:
        return Severity::Stop;
    }
}

VerdictBlock::VerdictBlock(QWidget *parent)
    : QWidget(parent)
    , m_block(new SoftBlock(Severity::Note))
    , m_shape(new SeverityShape(Severity::Note, nullptr, shapePixels))
    , m_verdict(new PlainLabel({}, TextStyle::Verdict))
    , m_sentence(new PlainLabel({}, TextStyle::Small))
    , m_lamps(new QWidget)
    , m_can(makeLamp(u"lampCan"_s))
    , m_may(makeLamp(u"lampMay"_s))
    , m_should(makeLamp(u"lampShould"_s))
{
    m_verdict->setObjectName(u"verdictWord"_s);
    m_sentence->setObjectName(u"verdictSentence"_s);
    m_verdict->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_block->setFullWidth(true);
    auto *lamps = new FlowLayout(m_lamps, 12);
    for (const LampFace &lamp : {m_can, m_may, m_should}) {
        lamps->addWidget(lamp.box);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(3));
    words->addWidget(m_verdict);
    words->addWidget(m_sentence);
    words->addSpacing(scaled(3));
    words->addWidget(m_lamps);
    auto *row = new QHBoxLayout(m_block);
    row->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(12));
    row->setSpacing(scaled(10));
    row->addWidget(m_shape, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_block);
    showNothing({});
}

VerdictBlock::LampFace VerdictBlock::makeLamp(const QString &name)
{
    LampFace face {new QWidget, new SeverityShape(Severity::Note, nullptr, lampPixels),
        new PlainLabel({}, TextStyle::Caption)};
    face.box->setObjectName(name);
    auto *row = new QHBoxLayout(face.box);
    row->setContentsMargins({});
    row->setSpacing(scaled(5));
    row->addWidget(face.shape);
    row->addWidget(face.word);
    return face;
}

void VerdictBlock::setLamp(
    const LampFace &face, review::Lamp lamp, const QString &subject, const QString &meaning)
{
    face.shape->setSeverity(severityOf(lamp));
    face.word->setText(tr("%1: %2", "a lamp and its answer").arg(subject, wordOf(lamp)));
    face.box->setAccessibleName(spoken({face.word->text(), meaning}));
    setPlainToolTip(face.box, meaning);
}

void VerdictBlock::showReview(const ToldReview &review)
{
    const review::Verdict verdict = review::toldVerdict(review.review);
    const Severity severity = severityOf(verdict);
    m_block->setSeverity(severity);
    m_shape->setSeverity(severity);
    m_shape->setVisible(true);
    m_verdict->setText(verdictWord(verdict));
    m_verdict->setVisible(true);
    m_verdict->setTone(Tone::Normal);
    const QString suits = suitsOf(review);
    m_sentence->setText(suits.isEmpty() ? countsOf(review) : countsOf(review) + u' ' + suits);
    m_lamps->setVisible(true);
    setLamp(m_can, review.review.can, tr("Can", "lamp"), canMeaning(review));
    setLamp(m_may, review.review.may, tr("May", "lamp"),
        tr("Whether they want to be written to about this. Following you is no permission."));
    setLamp(m_should, review.review.should, tr("Should", "lamp"),
        tr("Whether it does your relationship good: everything else that is found."));
    setAccessibleName(spoken({m_verdict->text(), m_sentence->text()}));
}

void VerdictBlock::showEnd(const QString &word, const QString &when)
{
    m_block->setSeverity(Severity::Note);
    m_shape->setVisible(false);
    m_verdict->setText(word);
    m_verdict->setVisible(true);
    m_verdict->setTone(Tone::Normal);
    m_lamps->setVisible(false);
    m_sentence->setText(when);
    setAccessibleName(spoken({word, when}));
}

void VerdictBlock::showNothing(const QString &sentence)
{
    m_block->setSeverity(Severity::Note);
    m_shape->setVisible(false);
    m_verdict->setVisible(false);
    m_lamps->setVisible(false);
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

} // namespace comity::ui
