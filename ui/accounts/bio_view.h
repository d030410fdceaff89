#pragma once

#include "model/accounts/bio_reading.h"

#include <QTextLayout>
#include <QWidget>
#include <memory>

namespace comity::ui {

/// A bio as plain text, wrapped, with the words underlined that tell what an account does, where it
/// is and whom it is for: a full line, dashes, dots.
class BioView : public QWidget
{
    Q_OBJECT

public:
    explicit BioView(QWidget *parent = nullptr);

    /// `reading` is of `bio`.
    void setBio(const QString &bio, const BioReading &reading);
    /// What stands in place of a bio.
    void setNote(const QString &note);
    QString text() const { return m_text; }
    /// The words underlined, in the order of bioParts; empty for none.
    QStringList underlined() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    std::unique_ptr<QTextLayout> laidOut(int width) const;
    QString tipAt(const QPoint &at) const;

    QString m_text;
    BioReading m_reading;
    bool m_isNote = false;
};

/// "What you do", "Where you are", "Whom it is for".
QString bioPartName(BioPart part);

} // namespace comity::ui
