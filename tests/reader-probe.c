/* reader-probe.c: see reader-probe.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "reader-probe.h"

#include <string.h>

#include "rdv-error.h"
#include "rdv-loader.h"

static const char *const english[] = { "en", NULL };

void
rdv_reading_clear (RdvReading *reading)
{
  g_clear_object (&reading->document);
  g_clear_object (&reading->report);
  g_clear_error (&reading->error);
}

static RdvReading
load (RdvLoader *loader)
{
  RdvReading reading = { NULL };

  reading.document = rdv_loader_load (loader, NULL, &reading.error);
  reading.report = g_object_ref (rdv_loader_get_report (loader));
  g_assert_true ((reading.document == NULL) == (reading.error != NULL));
  return reading;
}

RdvReading
rdv_reading_of_bytes (const char *bytes, gsize length)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, (gssize)length, NULL);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_stream (stream, "text", english);

  return load (loader);
}

RdvReading
rdv_reading_of_text (const char *text)
{
  return rdv_reading_of_bytes (text, strlen (text));
}

RdvReading
rdv_reading_of_fixture (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RdvLoader) loader = rdv_loader_new_for_file (file, english);

  return load (loader);
}

char *
rdv_reading_list_remarks (const RdvReading *reading)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rdv_report_get_n_remarks (reading->report); i++)
    {
      const RdvRemark *remark = rdv_report_get_remark (reading->report, i);

      g_assert_nonnull (remark->reason);
      g_string_append_printf (out, "%s %u:%u", remark->kind == RDV_REMARK_SKIPPED ? "skipped" : "guessed",
                              remark->line, remark->column);
      if (remark->path != NULL)
        g_string_append_printf (out, " %s", remark->path);
      if (remark->text != NULL)
        g_string_append_printf (out, " [%s]", remark->text);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

char *
rdv_reading_list_events (const RdvReading *reading)
{
  GString *out = g_string_new (NULL);

  g_assert_no_error (reading->error);
  for (guint i = 0; i < rdv_document_get_n_events (reading->document); i++)
    {
      g_autofree char *date = rdv_document_dup_date_text (reading->document, i);
      guint n;
      const guint32 *lanes = rdv_document_get_lanes (reading->document, i, &n);

      g_string_append_printf (out, "%s %s: %s\n", date,
                              rdv_document_get_lane (reading->document, lanes[0])->title,
                              rdv_document_get_title (reading->document, i));
    }
  return g_string_free (out, FALSE);
}

/* TRUE for a document. */
static gboolean
assert_ends_well (const char *bytes, gsize length)
{
  g_auto (RdvReading) reading = rdv_reading_of_bytes (bytes, length);

  if (reading.error != NULL)
    {
      g_assert_true (reading.error->domain == RDV_ERROR);
      g_assert_true (g_utf8_validate (reading.error->message, -1, NULL));
      g_assert_null (strchr (reading.error->message, '\n'));
    }
  return reading.document != NULL;
}

void
rdv_reading_mutate (char *bytes, gsize length, GRand *rand)
{
  static const char interesting[] = "{}[]\",:;\\0123456789-+.eEtfn/ \t\n\r\xff\xc3\x80\x01\x00";
  guint n = (guint)g_rand_int_range (rand, 1, 4);

  for (guint i = 0; i < n; i++)
    {
      gint32 at = g_rand_int_range (rand, 0, (gint32)length);
      gint32 wanted = g_rand_int_range (rand, 1, 12);
      gint32 span = MIN (wanted, (gint32)length - at);

      if (g_rand_boolean (rand))
        bytes[at] = interesting[g_rand_int_range (rand, 0, sizeof interesting - 1)];
      else
        memmove (bytes + at, bytes + g_rand_int_range (rand, 0, (gint32)length - span), (gsize)span);
    }
}

void
rdv_reading_assert_survives (const char *folder, const char *name, guint n_mutations)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (1975);
  gsize length;
  guint n_documents = 0, n_errors = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize cut = 0; cut < length; cut++)
    {
      /* a copy of its own size: reading beyond it is found */
      g_autofree char *head = g_memdup2 (text, cut > 0 ? cut : 1);

      if (assert_ends_well (head, cut))
        n_documents++;
      else
        n_errors++;
    }
  for (guint round = 0; round < n_mutations; round++)
    {
      g_autofree char *mutated = g_memdup2 (text, length);

      rdv_reading_mutate (mutated, length, rand);
      if (assert_ends_well (mutated, length))
        n_documents++;
      else
        n_errors++;
    }
  g_assert_cmpuint (n_documents, >, 10);
  g_assert_cmpuint (n_errors, >, 10);
}

/* The end of the value at @at, a string, a number or a word. */
static const char *
skip_scalar (const char *at)
{
  if (*at != '"')
    return at + strcspn (at, ",]} \n");
  for (at++; *at != '"'; at++)
    if (*at == '\\')
      at++;
  return at + 1;
}

void
rdv_reading_assert_survives_wrong_types (const char *text)
{
  static const char *const others[] = { "null", "true",  "[]",    "{}", "[[1]]",
                                        "\"\"", "\" \"", "1e999", "-7", "\"x\"" };
  guint n_values = 0;

  for (const char *at = strchr (text, ':'); at != NULL; at = strchr (at, ':'))
    {
      const char *end;

      at += 1 + strspn (at + 1, " ");
      if (*at == '{' || *at == '[')
        continue;
      end = skip_scalar (at);
      n_values++;
      for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
        {
          g_autofree char *changed = g_strdup_printf ("%.*s%s%s", (int)(at - text), text, others[i], end);

          assert_ends_well (changed, strlen (changed));
        }
      at = end;
    }
  g_assert_cmpuint (n_values, >, 5);
}
