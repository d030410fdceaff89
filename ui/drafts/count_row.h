#pragma once

#include "ui/common/tokens.h"

#include <QAbstractButton>
#include <optional>

namespace comity::ui {

/// How many people have something in common; a click, Space or Enter opens them. With nobody it
/// only tells so.
class CountRow : public QAbstractButton
{
    Q_OBJECT

public:
    CountRow(const QString &label, qint64 people, QWidget *parent = nullptr);

    qint64 people() const { return m_people; }
    /// Before the label. Its word is read out.
    void setSeverity(Severity severity);
    /// 0..1, as a thin bar before the figure.
    void setShare(double share);
    /// The label stands back: what is not known.
    void setMuted(bool isMuted);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    qint64 m_people;
    std::optional<Severity> m_severity;
    double m_share = -1;
    bool m_isMuted = false;
};

} // namespace comity::ui
