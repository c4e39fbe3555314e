/* test-simile-reader.c: SIMILE Timeline, XML and JSON. SPDX-License-Identifier: GPL-3.0-or-later */
#include "reader-probe.h"

#include "rdv-error.h"

static void
assert_fixture (const char *name, const char *events, const char *remarks)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("simile", name);
  g_autofree char *listed = rdv_reading_list_events (&reading);
  g_autofree char *told = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (listed, ==, events);
  g_assert_cmpstr (told, ==, remarks);
}

static void
test_clean (void)
{
  assert_fixture ("clean.xml",
                  "-0500/0001 Events: Fishing village\n"
                  "-0199 Events: Older harbour\n"
                  "[1955..1957] Events: First plans\n"
                  "1961-05-20 Events: Keel laid\n"
                  "[1961-06-01..1961-07-01]/[1963-06-01..1963-07-01] Events: Years in the yard\n"
                  "2006-05-28T15:00:00Z Events: Maiden voyage\n"
                  "2006-07-01/2010 Events: In service\n",
                  "");
}

static void
test_texts (void)
{
  g_auto (RdvReading) reading = rdv_reading_of_fixture ("simile", "clean.xml");
  RdvDocument *document = reading.document;
  guint event = rdv_document_find_event (document, "maiden-voyage-2006-05-28t15-00-00z");
  guint n;
  const RdvLink *links = rdv_document_get_links (document, event, &n);
  const RdvMedia *media;

  g_assert_cmpstr (rdv_report_get_format (reading.report), ==, "simile");
  g_assert_cmpstr (rdv_document_get_summary (document, event), ==,
                   "First crossing of the bay, told in the log.");
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (links[0].uri, ==, "http://ferry.example/maiden?a=1&b=2");
  g_assert_cmpstr (links[1].title, ==, "in the log");
  g_assert_cmpstr (links[2].uri, ==, "http://wiki.example/w/Ferry_line/Maiden_voyage");
  media = rdv_document_get_media (document, event, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (media[0].uri, ==, "pictures/ferry.png");
  g_assert_cmpstr (media[0].alt, ==, "The ferry in the fog");
  g_assert_cmpuint (rdv_document_get_n_categories (document), ==, 1);
  g_assert_cmphex (rdv_document_get_category_record (document, 0)->color, ==, 0x008080ff);

  event = rdv_document_find_event (document, "years-in-the-yard-1961-06-01-1961-07-01");
  g_assert_cmpstr (rdv_document_get_body (document, event), ==, "Built & painted.\n\nTwice < once.");
}

static void
test_dirty (void)
{
  assert_fixture ("dirty.xml",
                  "1901 Events: Empty end\n"
                  "1902 Events: Café & bar  A&B\n"
                  "1903 Events: Bold body with tags\n"
                  "1904 Events: Half known\n"
                  "1905/1910 Events: Turned round\n"
                  "1906 Events: Cut off here\n",
                  "skipped 2:15 event[0].start [1900-13-01]\n"
                  "skipped 3:1 event[1]\n"
                  "skipped 8:34 event[6].latestStart [soon]\n"
                  "skipped 10:50\n"
                  "guessed 5:1 event[3].date\n"
                  "guessed 5:78 event[3].color [mauvish]\n"
                  "guessed 7:1 event[5]\n"
                  "guessed 7:1 event[5].id [same]\n"
                  "guessed 8:59 [wrong]\n");
}

static void
test_json (void)
{
  assert_fixture ("clean.json",
                  "1920/1925 Events: Lasting\n"
                  "[1921..1922] Events: Somewhere in between\n"
                  "1923-04-05T06:07:08Z Events: At one moment\n"
                  "[1930..1931]/[1934..1935] Events: Short keys\n",
                  "skipped 9:16 events[4].start [\"someday\"]\n"
                  "skipped 10:5 events[5] [\"no event\"]\n");
}

/* The notation of JavaScript, as pages hold it. The quotes that a key lacks count as columns. */
static void
test_javascript (void)
{
  g_auto (RdvReading) reading =
      rdv_reading_of_text ("var data = { // of a page\n'dateTimeFormat': 'iso8601',\nevents: [\n{'start': "
                           "'1924', title: \"Three 'Figures'\",},\n"
                           "{start: new Date (2006, 5, 1), title: 'It\\'s \"no\" date'},\n]};\n");
  g_autofree char *events = rdv_reading_list_events (&reading);
  g_autofree char *remarks = rdv_reading_list_remarks (&reading);

  g_assert_cmpstr (events, ==, "1924 Events: Three 'Figures'\n");
  g_assert_cmpstr (remarks, ==, "skipped 5:11 events[1].start [\"new Date (2006, 5, 1)\"]\n");
}

static void
test_nothing (void)
{
  static const struct
  {
    const char *text;
    RdvError code;
  } cases[] = {
    { "<data></data>", RDV_ERROR_SHAPE },
    { "<data><event start='x'/></data>", RDV_ERROR_SHAPE },
    { "<data><event start='x'", RDV_ERROR_TRUNCATED },
    { "{\"dateTimeFormat\": 1, \"events\": [{}]}", RDV_ERROR_SHAPE },
    { "{\"dateTimeFormat\": 1, \"events\": [{\"start\"", RDV_ERROR_TRUNCATED },
  };
  g_auto (RdvReading) empty = rdv_reading_of_text ("{\"dateTimeFormat\": \"iso8601\", \"events\": []}");

  g_assert_no_error (empty.error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (RdvReading) reading = rdv_reading_of_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_error (reading.error, RDV_ERROR, (int)cases[i].code);
    }
}

/* What files in other encodings say is the same. */
static void
test_encodings (void)
{
  const char *text = "<?xml version='1.0' encoding='%s'?>\n<data><event start='1900' title='Größe'/></data>";
  static const char *const encodings[] = { "UTF-8", "ISO-8859-1", "windows-1252", "UTF-16" };

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_auto (GStrv) halves = g_strsplit (text, "%s", 2);
      g_autofree char *declared = g_strconcat (halves[0], encodings[i], halves[1], NULL);
      gsize length;
      g_autofree char *bytes = g_convert (declared, -1, encodings[i], "UTF-8", NULL, &length, NULL);
      g_auto (RdvReading) reading = rdv_reading_of_bytes (bytes, length);
      g_autofree char *events = rdv_reading_list_events (&reading);

      g_assert_cmpstr (events, ==, "1900 Events: Größe\n");
      g_assert_cmpuint (rdv_report_get_n_remarks (reading.report), ==, 0);
    }
}

static void
test_survives (void)
{
  rdv_reading_assert_survives ("simile", "clean.xml", 300);
  rdv_reading_assert_survives ("simile", "clean.json", 300);
}

/* Time grows with the length, however it is nested. */
static void
test_deep (void)
{
  static const char *const pieces[] = {
    "<event start='1900'>", "<a ", "</b>", "<![CDATA[", "<!--", "<!x[", "&amp;", "<b x='"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new ("<data>");

      while (text->len < 300000)
        g_string_append (text, pieces[i]);
      {
        g_auto (RdvReading) reading = rdv_reading_of_bytes (text->str, text->len);

        g_assert_true (reading.document != NULL || reading.error->domain == RDV_ERROR);
      }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/simile-reader/clean", test_clean);
  g_test_add_func ("/simile-reader/texts", test_texts);
  g_test_add_func ("/simile-reader/dirty", test_dirty);
  g_test_add_func ("/simile-reader/json", test_json);
  g_test_add_func ("/simile-reader/javascript", test_javascript);
  g_test_add_func ("/simile-reader/nothing", test_nothing);
  g_test_add_func ("/simile-reader/encodings", test_encodings);
  g_test_add_func ("/simile-reader/survives", test_survives);
  g_test_add_func ("/simile-reader/deep", test_deep);
  return g_test_run ();
}
