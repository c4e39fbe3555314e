/* test-date-words.c: dates and durations in English and Russian. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-calendar.h"
#include "rdv-date-style.h"
#include "rdv-date-words.h"
#include "rdv-edtf.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#define N_RANDOM 2000
/* 2025-06-15 */
#define NOW 1749945600

typedef struct
{
  const char *edtf;
  const char *english;
  const char *russian; /* '_' stands for a no-break space */
} Words;

/* No catalogue is English; the C library looks again when the locale is set, and reads none in the C locale. */
static void
use_language (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, "");
  setlocale (LC_MESSAGES, "C_ZZ.UTF-8");
}

static RdvExtent
read_extent (const char *edtf)
{
  g_autoptr (GError) error = NULL;
  RdvExtent extent = { 0 };

  rdv_edtf_parse (edtf, &extent, NULL, &error);
  g_assert_no_error (error);
  return extent;
}

static void
assert_words (char *words, const char *expected)
{
  g_autofree char *owned = words;
  g_auto (GStrv) parts = g_strsplit (expected, "_", -1);
  g_autofree char *with_spaces = g_strjoinv ("\u00a0", parts);

  g_assert_cmpstr (owned, ==, with_spaces);
}

static const struct
{
  const char *edtf, *brief, *iso;
} styled[] = {
  { "1984", "1984", "1984" },
  { "1997-03~", "about Mar 1997", "about 1997-03" },
  { "1975-07-17", "17 Jul 1975", "1975-07-17" },
  { "1975-07-17T16:19Z", "17 Jul 1975, 16:19 UTC", "1975-07-17, 16:19 UTC" },
  { "[2021-07-01..2021-07-05]", "between 1 and 5 Jul 2021", "between 2021-07-01 and 2021-07-05" },
  { "1975-07-15/1975-07-24", "15–24 Jul 1975", "1975-07-15 – 1975-07-24" },
  { "2004-06/2004-08", "Jun–Aug 2004", "2004-06 – 2004-08" },
  { "-0043-03-15", "15 Mar 44 BC", "15 March 44 BC" },
};

static gpointer
get_style_of_another_thread (gpointer data)
{
  return GUINT_TO_POINTER (rdv_date_style_get ());
}

/* Every style says the same day; another thread, which writes a file, is not disturbed. */
static void
test_styles (void)
{
  RdvDateStyle style;

  use_language ("en");
  for (guint i = 0; i < G_N_ELEMENTS (styled); i++)
    {
      RdvExtent extent = read_extent (styled[i].edtf);
      g_autofree char *before = rdv_date_words_extent (&extent);
      g_autofree char *after = NULL;

      rdv_date_style_set (RDV_DATE_STYLE_SHORT);
      assert_words (rdv_date_words_extent (&extent), styled[i].brief);
      rdv_date_style_set (RDV_DATE_STYLE_ISO);
      assert_words (rdv_date_words_extent (&extent), styled[i].iso);
      g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (g_thread_new ("other", get_style_of_another_thread, NULL))), ==,
                        RDV_DATE_STYLE_LONG);
      rdv_date_style_set (RDV_DATE_STYLE_LONG);
      after = rdv_date_words_extent (&extent);
      g_assert_cmpstr (before, ==, after);
    }
  g_assert_true (rdv_date_style_from_nick ("iso", &style));
  g_assert_cmpint (style, ==, RDV_DATE_STYLE_ISO);
  g_assert_false (rdv_date_style_from_nick ("roman", &style));
}

static const Words extents[] = {
  { "1984", "1984", "1984_г." },
  { "1984?", "1984, uncertain", "1984_г., под вопросом" },
  { "1984%", "about 1984, uncertain", "около 1984_г., под вопросом" },
  { "1997-03~", "about March 1997", "около марта 1997_г." },
  { "1997-03", "March 1997", "март 1997_г." },
  { "1975-07-17", "17 July 1975", "17_июля 1975_г." },
  { "1975-07-17T16:19Z", "17 July 1975, 16:19 UTC", "17_июля 1975_г., 16:19 UTC" },
  { "1975-07-17T16:19:09Z", "17 July 1975, 16:19:09 UTC", "17_июля 1975_г., 16:19:09 UTC" },
  { "198X", "the 1980s", "1980-е_гг." },
  { "198X~", "about the 1980s", "около 1980-х_гг." },
  { "19XX", "1900–1999", "1900–1999_гг." },
  { "2027-21", "spring 2027", "весна 2027_г." },
  { "2001-24~", "about winter 2001–2002", "около зимы 2001–2002_гг." },
  { "2001-34", "second quarter of 2001", "2-й квартал 2001_г." },
  { "2001-37", "January–April 2001", "январь–апрель 2001_г." },
  { "2001-41", "second half of 2001", "2-е полугодие 2001_г." },
  { "-0043", "44 BC", "44_г. до_н._э." },
  { "0000", "1 BC", "1_г. до_н._э." },
  { "Y-10499", "10,500 BC", "10_500_г. до_н._э." },
  { "Y-25E4", "250,000 years ago", "250_000_лет назад" },
  { "Y-138E8", "13.8 billion years ago", "13,8_млрд_лет назад" },
  { "Y-66E6~", "about 66 million years ago", "около 66_млн_лет назад" },
  { "Y-170000002", "170,000,003 BC", "170_000_003_г. до_н._э." },
  { "Y5E9", "5 billion years from now", "через 5_млрд_лет" },
  { "Y-9E18", "more than 292 billion years ago", "более 292_млрд лет назад" },
  { "[2021-07-01..2021-07-05]", "between 1 and 5 July 2021", "между 1 и 5_июля 2021_г." },
  { "[2021-06-28..2021-07-05]", "between 28 June and 5 July 2021", "между 28_июня и 5_июля 2021_г." },
  { "1984-1X", "between October and December 1984", "в период с октября до декабря 1984_г." },
  { "[1667..1760]", "between 1667 and 1760", "в период с 1667_г. до 1760_г." },
  { "[..1984]", "1984 or earlier", "1984_г. или раньше" },
  { "[1760-12..]", "December 1760 or later", "декабрь 1760_г. или позже" },
  { "1975-07-15/1975-07-24", "15–24 July 1975", "15–24_июля 1975_г." },
  { "1975-06-28/1975-07-03", "28 June – 3 July 1975", "28_июня — 3_июля 1975_г." },
  { "1975-12-28/1976-01-03", "28 December 1975 – 3 January 1976", "28_декабря 1975_г. — 3_января 1976_г." },
  { "1975-07-17/1975-07-17", "17 July 1975", "17_июля 1975_г." },
  { "1975-07-17T15:00Z/1975-07-17T20:00Z", "17 July 1975, 15:00–20:00 UTC",
    "17_июля 1975_г., 15:00–20:00 UTC" },
  { "2025-04-08T05:47Z/2025-12-09T05:03Z", "8 April 2025, 05:47 UTC – 9 December 2025, 05:03 UTC",
    "8_апреля 2025_г., 05:47 UTC — 9_декабря 2025_г., 05:03 UTC" },
  { "2004-06/2004-08", "June–August 2004", "июнь–август 2004_г." },
  { "2004-06/2006-08", "June 2004 – August 2006", "июнь 2004_г. — август 2006_г." },
  { "1998/2000", "1998–2000", "1998–2000_гг." },
  { "-0499/-0400", "500–401 BC", "500–401_гг. до_н._э." },
  { "-0004/0010", "5 BC – 10", "5_г. до_н._э. — 10_г." },
  { "1998/..", "since 1998", "с_1998_г." },
  { "1997-03~/..", "since about March 1997", "примерно с_марта 1997_г." },
  { "../1991", "until 1991", "до_1991_г." },
  { "1985/", "since 1985, end unknown", "с_1985_г., конец неизвестен" },
  { "/1985-03", "until March 1985, beginning unknown", "до_марта 1985_г., начало неизвестно" },
  { "../..", "without beginning or end", "без начала и конца" },
  { "2004-06-1X/2005", "from 10–19 June 2004 to 2005", "с_10–19_июня 2004_г. до 2005_г." },
};

static const Words planned[] = {
  { "2028", "planned for 2028", "по плану: 2028_г." },
  { "2025-06", "planned for June 2025", "по плану: июнь 2025_г." },
  { "2025-05", "planned for May 2025, nothing newer known",
    "по плану: май 2025_г., более новых сведений нет" },
  { "[2025-07-01..2025-07-05]", "planned for 1–5 July 2025", "по плану: 1–5_июля 2025_г." },
  { "2027-21~", "planned for about spring 2027", "по плану: около весны 2027_г." },
  { "2024/2026", "planned for 2024–2026", "по плану: 2024–2026_гг." },
  { "2028/..", "planned from 2028", "по плану с_2028_г." },
  { "../2028", "planned: until 2028", "по плану: до_2028_г." },
};

static const Words ongoing[] = {
  { "2026-07-26", "since 26 July 2026", "с_26_июля 2026_г." },
  { "1998-11-20/..", "since 20 November 1998", "с_20_ноября 1998_г." },
  { "1998-11-20/2030~", "since 20 November 1998, planned until about 2030",
    "с_20_ноября 1998_г., по плану примерно до_2030_г." },
};

static const Words durations[] = {
  { "2025-04-08T05:47Z/2025-12-09T05:03Z", "8 months and 1 day · 245 days", "8_месяцев и 1_день · 245_дней" },
  { "1975-07-17T12:15Z/1975-07-17T15:26Z", "3 hours 11 minutes", "3_часа 11_минут" },
  { "1965-03-18T08:34:51Z/1965-03-18T08:47:00Z", "12 minutes 9 seconds", "12_минут 9_секунд" },
  { "1975-07-15/1975-07-24", "9 days", "9_дней" },
  { "1975-07-15/1975-07-15", "no more than a day", "не больше суток" },
  { "1994-01-08/1996-03-10", "2 years, 2 months and 2 days · 792 days",
    "2_года, 2_месяца и 2_дня · 792_дня" },
  { "1975-07-15~/1975-07-24", "about 9 days", "примерно 9_дней" },
  { "2004-06/2006-08", "about 2 years and 2 months", "примерно 2_года и 2_месяца" },
  { "2004-06/2004-06", "no more than a month", "не больше месяца" },
  { "1998/2000", "about 2 years", "примерно 2_года" },
  { "1977/1998", "about 21 years", "примерно 21_год" },
  { "1998/1998", "no more than a year", "не больше года" },
  { "Y-138E8/2020", "about 13.8 billion years", "примерно 13,8_млрд_лет" },
};

static void
test_extents (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (extents); i++)
    {
      RdvExtent extent = read_extent (extents[i].edtf);

      g_test_message ("%s", extents[i].edtf);
      use_language ("en");
      assert_words (rdv_date_words_extent (&extent), extents[i].english);
      assert_words (rdv_date_words_event (&extent, RDV_STATUS_DONE, NOW), extents[i].english);
      use_language ("ru");
      assert_words (rdv_date_words_extent (&extent), extents[i].russian);
    }
}

static void
assert_event_words (const Words *words, RdvStatus status)
{
  RdvExtent extent = read_extent (words->edtf);

  g_test_message ("%s", words->edtf);
  use_language ("en");
  assert_words (rdv_date_words_event (&extent, status, NOW), words->english);
  use_language ("ru");
  assert_words (rdv_date_words_event (&extent, status, NOW), words->russian);
}

static void
test_events (void)
{
  static const Words cancelled = { "1975", "planned for 1975, cancelled", "по плану: 1975_г., отменено" };

  for (guint i = 0; i < G_N_ELEMENTS (planned); i++)
    assert_event_words (&planned[i], RDV_STATUS_PLANNED);
  for (guint i = 0; i < G_N_ELEMENTS (ongoing); i++)
    assert_event_words (&ongoing[i], RDV_STATUS_ONGOING);
  assert_event_words (&cancelled, RDV_STATUS_CANCELLED);
}

static void
test_durations (void)
{
  static const char *const without[] = { "1984",  "1984/..", "../1984",     "1984/",
                                         "/1984", "../..",   "[1984..1986]" };

  for (guint i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      RdvExtent extent = read_extent (durations[i].edtf);

      g_test_message ("%s", durations[i].edtf);
      use_language ("en");
      assert_words (rdv_date_words_duration (&extent), durations[i].english);
      use_language ("ru");
      assert_words (rdv_date_words_duration (&extent), durations[i].russian);
    }
  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    {
      RdvExtent extent = read_extent (without[i]);

      g_assert_null (rdv_date_words_duration (&extent));
    }
}

static void
test_between (void)
{
  gint64 docking = rdv_calendar_date_to_seconds (1975, 7, 17);
  gint64 zarya = rdv_calendar_date_to_seconds (1998, 11, 20);

  use_language ("en");
  assert_words (rdv_date_words_between (docking, zarya), "23 years, 4 months, 3 days");
  assert_words (rdv_date_words_between (zarya, docking), "23 years, 4 months, 3 days");
  assert_words (rdv_date_words_between (docking, docking + 3 * 3600 + 60), "3 hours, 1 minute");
  assert_words (rdv_date_words_between (docking, docking), "0 seconds");
  assert_words (rdv_date_words_between (docking, RDV_TIME_MAX), "without end");
  assert_words (rdv_date_words_between (rdv_calendar_date_to_seconds (-13800000000, 1, 1), docking),
                "13.8 billion years");
  use_language ("ru");
  assert_words (rdv_date_words_between (docking, zarya), "23_года, 4_месяца, 3_дня");
  assert_words (rdv_date_words_between (docking, docking + 86400 * 11 + 3600 * 21), "11_дней, 21_час");
}

static gint64
second (const char *edtf)
{
  return read_extent (edtf).start.earliest;
}

static void
test_ranges (void)
{
  static const struct
  {
    const char *from, *to, *english, *russian;
  } ranges[] = {
    { "1972-02", "2031-11", "1972 – 2031", "1972 — 2031" },
    { "1975", "1976", "1975", "1975_г." },
    { "1975-07", "1975-08", "July 1975", "июль 1975_г." },
    { "1975-03-02", "1976-02-28", "March 1975 – February 1976", "март 1975_г. — февраль 1976_г." },
    { "1975-07-15", "1975-07-25", "15–24 July 1975", "15–24_июля 1975_г." },
    { "1975-07-17T15:00Z", "1975-07-17T20:00Z", "17 July 1975, 15:00 – 20:00 UTC",
      "17_июля 1975_г., 15:00 — 20:00 UTC" },
    { "1975-07-17T16:19:05Z", "1975-07-17T16:19:50Z", "17 July 1975, 16:19:05 – 16:19:50 UTC",
      "17_июля 1975_г., 16:19:05 — 16:19:50 UTC" },
    { "-0499", "0500", "500 BC – 499", "500_до_н._э. — 499" },
    { "Y-13800123456", "2026", "13.8 billion years ago – 2025", "13,8_млрд_лет назад — 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_test_message ("%s", ranges[i].english);
      use_language ("en");
      assert_words (rdv_date_words_range (second (ranges[i].from), second (ranges[i].to)), ranges[i].english);
      use_language ("ru");
      assert_words (rdv_date_words_range (second (ranges[i].from), second (ranges[i].to)), ranges[i].russian);
    }
}

static void
test_names (void)
{
  use_language ("en");
  g_assert_cmpstr (rdv_date_words_month (3), ==, "March");
  g_assert_cmpstr (rdv_date_words_month_short (9), ==, "Sep");
  g_assert_cmpstr (rdv_date_words_weekday (7), ==, "Sunday");
  assert_words (rdv_date_words_year (1975), "1975");
  assert_words (rdv_date_words_year (-10499), "10,500 BC");
  g_assert_cmpstr (rdv_status_get_label (RDV_STATUS_PLANNED), ==, "Planned");
  use_language ("ru");
  g_assert_cmpstr (rdv_date_words_month (3), ==, "март");
  g_assert_cmpstr (rdv_date_words_month_in_date (3), ==, "марта");
  g_assert_cmpstr (rdv_date_words_weekday_short (1), ==, "пн");
  assert_words (rdv_date_words_year (-43), "44_до_н._э.");
  g_assert_cmpstr (rdv_status_get_label (RDV_STATUS_PLANNED), ==, "Запланировано");
}

static void
test_nicks (void)
{
  RdvStatus status = RDV_STATUS_DONE;

  for (RdvStatus i = RDV_STATUS_DONE; i <= RDV_STATUS_ONGOING; i++)
    {
      g_assert_true (rdv_status_from_nick (rdv_status_to_nick (i), &status));
      g_assert_cmpint (status, ==, i);
    }
  g_assert_false (rdv_status_from_nick ("Done", &status));
  g_assert_false (rdv_status_from_nick (NULL, &status));
  g_assert_cmpint (status, ==, RDV_STATUS_ONGOING);
}

/* Whatever the bounds are, there are words for them, and they are the words of a person: no "%" is left in
 * them. */
static void
test_anything_has_words (void)
{
  static const gint64 ends[] = { RDV_TIME_MIN, RDV_TIME_MIN + 1, -1, 0, RDV_TIME_MAX - 1, RDV_TIME_MAX };

  use_language ("ru");
  for (guint i = 0; i < N_RANDOM; i++)
    {
      gint64 a = ends[g_test_rand_int_range (0, G_N_ELEMENTS (ends))] / g_test_rand_int_range (1, 3);
      gint64 b = ends[g_test_rand_int_range (0, G_N_ELEMENTS (ends))] / g_test_rand_int_range (1, 100000);
      RdvDate date = { .earliest = MIN (a, b),
                       .latest = MAX (a, b),
                       .precision = (guint8)g_test_rand_int_range (0, RDV_PRECISION_MILLISECOND + 1),
                       .flags = (guint8)g_test_rand_int_range (0, 16) };
      RdvExtent extent = { date, date, g_test_rand_bit () };
      g_autofree char *event = rdv_date_words_event (&extent, g_test_rand_int_range (0, 5), NOW);
      g_autofree char *range = rdv_date_words_range (a, b);
      g_autofree char *between = rdv_date_words_between (a, b);
      g_autofree char *duration = NULL;

      extent.end.earliest = extent.end.latest;
      duration = rdv_date_words_duration (&extent);
      g_assert_true (*event != '\0' && g_utf8_validate (event, -1, NULL) && strchr (event, '%') == NULL);
      g_assert_true (*range != '\0' && strchr (range, '%') == NULL);
      g_assert_true (*between != '\0' && strchr (between, '%') == NULL);
      g_assert_true (duration == NULL || *duration != '\0');
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *catalogues = NULL;

  g_test_init (&argc, &argv, NULL);
  catalogues = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_test_add_func ("/date-words/extents", test_extents);
  g_test_add_func ("/date-words/events", test_events);
  g_test_add_func ("/date-words/durations", test_durations);
  g_test_add_func ("/date-words/between", test_between);
  g_test_add_func ("/date-words/ranges", test_ranges);
  g_test_add_func ("/date-words/names", test_names);
  g_test_add_func ("/date-words/nicks", test_nicks);
  g_test_add_func ("/date-words/anything-has-words", test_anything_has_words);
  g_test_add_func ("/date-words/styles", test_styles);
  return g_test_run ();
}
