#pragma once

#include "ui/common/buttons.h"

#include <QPushButton>

namespace comity::ui {

/// A button that shows the key which does the same, in a frame behind its text. The key itself is
/// the matter of the page. Large: 36 px.
class KeyButton : public QPushButton
{
    Q_OBJECT

public:
    KeyButton(const QString &text, const QString &key, ButtonKind kind = ButtonKind::Normal,
        const QString &iconName = {}, QWidget *parent = nullptr);

    /// Where single letters do nothing, none is shown.
    void setKeyShown(bool isShown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int keySpace() const;

    QString m_key;
    ButtonKind m_kind;
    bool m_isKeyShown = true;
};

} // namespace comity::ui
