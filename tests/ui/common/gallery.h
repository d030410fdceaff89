#pragma once

#include "tests/support/test_case.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QDir>
#include <QWidget>

namespace comity::tests {

/// Base of the tests that draw a page into the build folder, light, dark and large; a person looks
/// at the pictures.
class Gallery : public TestCase
{
protected:
    explicit Gallery(ui::Theme &theme)
        : m_theme(theme)
    {
    }

    /// The rows of a test function's data.
    static void addLooks()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<int>("scale");
        QTest::newRow("light") << int(ui::Theme::Choice::Light) << 100;
        QTest::newRow("dark") << int(ui::Theme::Choice::Dark) << 100;
        QTest::newRow("light-150") << int(ui::Theme::Choice::Light) << 150;
        QTest::newRow("dark-150") << int(ui::Theme::Choice::Dark) << 150;
    }

    /// Text of twice the size, in a window as small as it may be.
    static void addLargest() { QTest::newRow("light-200") << int(ui::Theme::Choice::Light) << 200; }

    /// The size of a page of `size100` px at 100 %: at 200 % the screen has no more room.
    QSize pageSize(const QSize &size100) const
    {
        const int scale = m_theme.fontScale();
        return scale < 200 ? size100 * scale / 100 : QSize(1388, 826);
    }

    /// Wears the look of the row. Gives its text size in per cent.
    int wearLook() const
    {
        QFETCH(int, choice);
        QFETCH(int, scale);
        m_theme.setChoice(static_cast<ui::Theme::Choice>(choice));
        m_theme.setFontScale(scale);
        return scale;
    }

    /// Writes `gallery/NAME-LOOK.png`; `name` may begin with a folder.
    static void save(QWidget &widget, const QString &name)
    {
        QCoreApplication::processEvents();
        QString path = QStringLiteral(COMITY_BINARY_DIR "/gallery/") + name;
        if (const char *look = QTest::currentDataTag()) {
            path += QLatin1Char('-') + QString::fromLatin1(look);
        }
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(widget.grab().save(path + QLatin1String(".png")));
    }

    ui::Theme &theme() const { return m_theme; }

private:
    ui::Theme &m_theme;
};

/// main() of a gallery.
template <typename Test>
int drawGallery(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    ui::Theme theme(application);
    Test test(theme);
    return QTest::qExec(&test, argc, argv);
}

} // namespace comity::tests
