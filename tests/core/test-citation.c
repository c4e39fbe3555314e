/* test-citation.c: an event as one cites it. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-citation.h"

#include <string.h>

#include "rdv-document-builder.h"
#include "rdv-edtf.h"
#include "sample-document.h"

static RdvDocument *
document_new (const char *title, const char *const *sources, guint n_sources)
{
  g_autoptr (RdvDocumentBuilder) builder = rdv_document_builder_new (NULL);
  RdvEventDraft draft = { .id = "e", .title = title, .sources = sources, .n_sources = n_sources };

  rdv_document_builder_set_info (builder, &(RdvTimelineInfo){ .title = "A history" });
  rdv_document_builder_add_source (
    builder, &(RdvSource){ .id = "a", .title = "A report", .publisher = "An agency", .uri = "https://example.org/report" });
  rdv_document_builder_add_source (builder, &(RdvSource){ .id = "b", .title = "A book" });
  g_assert_true (rdv_edtf_parse ("1975-07-17", &draft.extent, NULL, NULL));
  rdv_document_builder_add_event (builder, &draft);
  return rdv_document_builder_freeze (builder);
}

static void
assert_citation (RdvDocument *document, const char *expected)
{
  g_autofree char *citation = rdv_citation_new (document, 0, SAMPLE_NOW);

  g_assert_cmpstr (citation, ==, expected);
}

static void
test_sources (void)
{
  static const char *const sources[] = { "a", "b" };
  g_autoptr (RdvDocument) none = document_new ("The docking", NULL, 0);
  g_autoptr (RdvDocument) one = document_new ("Did they meet?", sources, 1);
  g_autoptr (RdvDocument) two = document_new ("The docking.", sources, 2);

  assert_citation (none, "The docking. 17 July 1975. A history.");
  assert_citation (one, "Did they meet? 17 July 1975. A history. Source: A report, An agency, https://example.org/report");
  assert_citation (two, "The docking. 17 July 1975. A history. Sources: A report, An agency, https://example.org/report; A book");
}

/* A reader of BibTeX: a key, then fields in braces that are in pairs. Gives the number of entries. */
static guint
parse_bibtex (const char *text)
{
  guint n = 0;

  while (g_str_has_prefix (text, "@misc{"))
    {
      gsize key = strspn (text += 6, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

      g_assert_cmpuint (key, >, 0);
      for (text += key; g_str_has_prefix (text, ",\n  ");)
        {
          int depth = 0;

          text += 4;
          text += strspn (text, "abcdefghijklmnopqrstuvwxyz");
          g_assert_true (g_str_has_prefix (text, " = "));
          for (text += 3; depth > 0 || strchr (",\n", *text) == NULL; text++)
            {
              g_assert_cmpint (*text, !=, '\0');
              if (*text == '\\' && strchr ("#$%&_", text[1]) != NULL)
                text++;
              else
                depth += (*text == '{') - (*text == '}');
              g_assert_cmpint (depth, >=, 0);
            }
        }
      g_assert_true (g_str_has_prefix (text, "\n}\n"));
      text += 3;
      n++;
    }
  g_assert_cmpstr (text, ==, "");
  return n;
}

static void
test_bibtex (void)
{
  static const char *const sources[] = { "a", "b" };
  g_autoptr (RdvDocument) document = document_new ("The docking", sources, 2);
  g_autofree char *text = rdv_citation_new_bibtex (document, 0, SAMPLE_NOW);

  g_assert_cmpuint (parse_bibtex (text), ==, 3);
  g_assert_nonnull (strstr (text, "@misc{e,\n  title = {{The docking}},\n  year = {1975},\n  month = jul,"));
  g_assert_nonnull (strstr (text, "howpublished = {{A history}}"));
  g_assert_nonnull (strstr (text, "note = {{17 July 1975}}"));
  g_assert_nonnull (strstr (text, "author = {{An agency}}"));
  g_assert_nonnull (strstr (text, "url = {https://example.org/report}"));
}

/* Whatever a title holds, the entry stands, and nothing of it is a command. */
static void
test_bibtex_escapes (void)
{
  static const char *const titles[] = { "100 % & #1 $x_y$", "\\input{/etc/passwd}", "}{", "{{{", "~^\"", "a\nb\tc", "Ёлка & \u202e <b>" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (RdvDocument) document = document_new (titles[i], NULL, 0);
      g_autofree char *text = rdv_citation_new_bibtex (document, 0, SAMPLE_NOW);

      g_assert_cmpuint (parse_bibtex (text), ==, 1);
      g_assert_null (strstr (text, "\\input"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/sources", test_sources);
  g_test_add_func ("/citation/bibtex", test_bibtex);
  g_test_add_func ("/citation/bibtex-escapes", test_bibtex_escapes);
  return g_test_run ();
}
