#pragma once

#include "ui/drafts/told_review.h"

#include <QWidget>

namespace comity::ui {

/// `Don’t send this yet`, `Revise`, `Ready`.
QString verdictWord(review::Verdict verdict);
Severity severityOf(review::Verdict verdict);

class PlainLabel;
class SeverityShape;
class SoftBlock;

/// The answer about a draft in one glance: verdict with its shape, how much is said, how many it
/// suits, and the three lamps apart: what the network takes, what people permit, what does the
/// relationship good.
class VerdictBlock : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBlock(QWidget *parent = nullptr);

    void showReview(const ToldReview &review);
    /// There is nothing to judge any more: what became of it, and when.
    void showEnd(const QString &word, const QString &when);
    /// There is nothing to judge yet; `sentence` says what is missing.
    void showNothing(const QString &sentence);

private:
    struct LampFace
    {
        QWidget *box = nullptr;
        SeverityShape *shape = nullptr;
        PlainLabel *word = nullptr;
    };
    LampFace makeLamp(const QString &name);
    static void setLamp(
        const LampFace &face, review::Lamp lamp, const QString &subject, const QString &meaning);

    SoftBlock *m_block;
    SeverityShape *m_shape;
    PlainLabel *m_verdict;
    PlainLabel *m_sentence;
    QWidget *m_lamps;
    LampFace m_can;
    LampFace m_may;
    LampFace m_should;
};

} // namespace comity::ui
