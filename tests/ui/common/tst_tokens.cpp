#include "tests/support/test_case.h"
#include "ui/common/style_sheet.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"
#include "ui/common/typography.h"

#include <QApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QtMath>

using namespace Qt::StringLiterals;
using namespace comity::ui;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : qPow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

/// The contrast of WCAG 2, 1 to 21.
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

constexpr std::initializer_list<Token> surfaces {Token::Win, Token::Base, Token::Alt, Token::Panel,
    Token::Hover, Token::AccentSoft, Token::Track, Token::Tile};

} // namespace

/// The contrasts that ui.md §2.1 promises, computed from the tokens.
class TestTokens : public comity::tests::TestCase
{
    Q_OBJECT

public:
    explicit TestTokens(Theme &theme)
        : m_theme(theme)
    {
    }

private Q_SLOTS:
    void schemes_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }

    void textIsReadableOnEverySurface_data() { schemes_data(); }
    void textIsReadableOnEverySurface()
    {
        QFETCH(Scheme, scheme);
        for (const Token surface : surfaces) {
            const QColor ground = color(surface, scheme);
            const auto over = [&](Token token) { return contrast(color(token, scheme), ground); };
            QVERIFY2(over(Token::Text) >= 10.65, qPrintable(ground.name()));
            QVERIFY2(over(Token::Muted) >= 5.3, qPrintable(ground.name()));
            QVERIFY2(over(Token::Accent) >= 4.9, qPrintable(ground.name()));
            if (surface != Token::Tile && surface != Token::Track) {
                QVERIFY2(over(Token::Faint) >= 4.5, qPrintable(ground.name()));
            }
        }
        QVERIFY(contrast(color(Token::OnAccent, scheme), color(Token::AccentFill, scheme)) >= 4.85);
    }

    void edgesAndShapesAreSeen_data() { schemes_data(); }
    void edgesAndShapesAreSeen()
    {
        QFETCH(Scheme, scheme);
        for (const Token surface :
            {Token::Win, Token::Base, Token::Alt, Token::Panel, Token::Hover}) {
            const QColor ground = color(surface, scheme);
            QVERIFY(contrast(color(Token::Ctl, scheme), ground) >= 3.0);
            // A control that has the focus may be under the pointer, and a current row is selected.
            QVERIFY(contrast(color(Token::AccentMark, scheme), ground) >= 3.0);
            if (surface != Token::Hover) {
                QVERIFY(contrast(color(Token::AccentFill, scheme), ground) >= 3.0);
            }
        }
        QVERIFY(
            contrast(color(Token::AccentMark, scheme), color(Token::AccentSoft, scheme)) >= 3.0);
        for (const Severity severity :
            {Severity::Stop, Severity::Warn, Severity::Note, Severity::Ok}) {
            const SeverityColors colors = severityColors(severity, scheme);
            QVERIFY(contrast(colors.fill, color(Token::Base, scheme)) >= 3.0);
            QVERIFY(contrast(colors.text, color(Token::Base, scheme)) >= 5.3);
            QVERIFY(contrast(colors.text, colors.soft) >= 5.3);
            QVERIFY(contrast(color(Token::Text, scheme), colors.soft) >= 10.7);
            QVERIFY(contrast(colors.glyph, colors.fill) >= 3.0);
        }
    }

    void whatIsUnderThePointerIsReadable_data() { schemes_data(); }
    void whatIsUnderThePointerIsReadable()
    {
        QFETCH(Scheme, scheme);
        const QPalette palette = paletteOf(scheme);
        for (const Token ground : {Token::Hover, Token::AccentSoft}) {
            for (const Tone tone : {Tone::Normal, Tone::Muted, Tone::Faint, Tone::Accent,
                     Tone::Stop, Tone::Warn, Tone::Note, Tone::Ok}) {
                QVERIFY(contrast(color(tone, palette), color(ground, palette)) >= 4.5);
            }
        }
        // The primary button turns to a colour that is no token.
        const QRegularExpression hovered(
            u"QPushButton\\[kind=primary\\]:hover \\{ background: (#[0-9a-f]{6})"_s);
        const QRegularExpressionMatch match = hovered.match(styleSheet(palette));
        QVERIFY(match.hasMatch());
        QVERIFY(contrast(color(Token::OnAccent, scheme), QColor(match.captured(1))) >= 4.5);
    }

    void aPaletteTellsItsScheme_data() { schemes_data(); }
    void aPaletteTellsItsScheme()
    {
        QFETCH(Scheme, scheme);
        const QPalette palette = paletteOf(scheme);
        QCOMPARE(schemeOf(palette), scheme);
        QCOMPARE(schemeOfPlatform(palette), scheme);
        QCOMPARE(color(Token::Muted, palette), color(Token::Muted, scheme));
        // Selection does not turn text around.
        QCOMPARE(palette.color(QPalette::HighlightedText), palette.color(QPalette::Text));
        const QPalette high = paletteOf(scheme, true);
        QCOMPARE(color(Token::Line, high), color(Token::Ctl, scheme));
        QCOMPARE(color(Token::Muted, high), color(Token::Text, scheme));
        QVERIFY(isHighContrastPlatform(QPalette(Qt::white, Qt::black)));
        QVERIFY(!isHighContrastPlatform(palette));
    }

    void theStyleSheetHasNoTokenLeft_data() { schemes_data(); }
    void theStyleSheetHasNoTokenLeft()
    {
        QFETCH(Scheme, scheme);
        const QString sheet = styleSheet(paletteOf(scheme));
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(sheet.contains(color(Token::AccentFill, scheme).name()));
        // Colours come by tokens alone, and items of views are not styled (ui.md §13).
        const QRegularExpression items(u"Q(Table|List|Tree|AbstractItem)View"_s);
        QVERIFY(!items.match(sheet).hasMatch());
    }

    void themesComeAndGoWithoutATrace()
    {
        QPushButton button(u"Save"_s);
        button.setProperty("kind", u"primary"_s);
        button.show();
        for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light, Theme::Choice::System,
                 Theme::Choice::Dark, Theme::Choice::Light}) {
            m_theme.setChoice(choice);
            QCOMPARE(schemeOf(QApplication::palette()), m_theme.scheme());
            QCOMPARE(schemeOf(button.palette()), m_theme.scheme());
        }
    }

    void textSizeScalesEverySize()
    {
        m_theme.setFontScale(200);
        QCOMPARE(scaled(28), 56);
        QCOMPARE(fontFor(TextStyle::Caption).pixelSize(), 22);
        m_theme.setFontScale(1000);
        QCOMPARE(m_theme.fontScale(), 200);
        m_theme.setFontScale(100);
        QCOMPARE(scaled(28), 28);
        for (const TextStyle style : {TextStyle::Caption, TextStyle::Small, TextStyle::Section}) {
            QVERIFY(fontFor(style).pixelSize() >= 11);
        }
    }

    void themeWordsSurviveTheSettings()
    {
        for (const auto choice :
            {Theme::Choice::System, Theme::Choice::Light, Theme::Choice::Dark}) {
            QCOMPARE(themeChoiceFromText(toText(choice)), choice);
        }
        QCOMPARE(themeChoiceFromText(u"purple"), Theme::Choice::System);
    }

private:
    Theme &m_theme;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme(application);
    TestTokens test(theme);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tokens.moc"
