#pragma once

#include "ui/common/page.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <functional>

namespace comity::tests {

/// A page of two fields that counts what the shell asks of it.
class FakePage : public ui::Page
{
public:
    explicit FakePage(const QString &name)
        : m_title(name)
    {
        setObjectName(name.toLower());
        auto *column = new QVBoxLayout(this);
        for (QLineEdit *field : {&first, &second}) {
            column->addWidget(field);
        }
        column->addStretch();
    }
    ~FakePage() override
    {
        // The fields are members, not owned by Qt.
        first.setParent(nullptr);
        second.setParent(nullptr);
    }

    QString title() const override { return m_title; }
    QString subtitle() const override { return sentence; }
    QString iconName() const override { return QStringLiteral("system-users"); }
    std::optional<qint64> badge() const override { return count; }
    bool showsJob() const override { return showsItsJob; }
    void setRoom(ui::Room given) override { room = given; }
    void activate() override { ++activations; }
    void focusFilter() override { first.setFocus(); }
    void toggleDetail() override { ++detailToggles; }
    bool dismiss() override { return ++dismissals == 1; }
    QList<QWidget *> panes() const override
    {
        return {const_cast<QLineEdit *>(&first), const_cast<QLineEdit *>(&second)};
    }
    QList<Shortcut> shortcuts() const override { return {{QStringLiteral("K"), m_title}}; }

    std::unique_ptr<QMenu> actsMenu() override { return acts ? acts() : nullptr; }

    std::function<std::unique_ptr<QMenu>()> acts;
    QLineEdit first;
    QLineEdit second;
    QString sentence;
    std::optional<qint64> count;
    bool showsItsJob = false;
    ui::Room room = ui::Room::Wide;
    int activations = 0;
    int detailToggles = 0;
    int dismissals = 0;

private:
    QString m_title;
};

} // namespace comity::tests
