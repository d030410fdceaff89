#pragma once

#include "ui/common/soft_block.h"

class QPushButton;

namespace comity::ui {

class PlainLabel;
class SeverityShape;

/// One line across the page: shape, sentence, and at most one thing to do about it.
class Notice : public SoftBlock
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    /// Shows it. `action` empty leaves the button out.
    void show(Severity severity, const QString &sentence, const QString &action = {});
    QString sentence() const;

Q_SIGNALS:
    void actionAsked();

private:
    SeverityShape *m_shape;
    PlainLabel *m_text;
    QPushButton *m_action;
};

} // namespace comity::ui
