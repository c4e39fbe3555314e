/* rdv-report.c: see rdv-report.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-report.h"

#include <string.h>

#define MAX_KEPT 1000
#define MAX_TEXT 200
#define N_KINDS  (RDV_REMARK_GUESSED + 1)

struct _RdvReport
{
  GObject parent_instance;
  GStringChunk *strings;
  GArray *remarks; /* of KeptRemark */
  guint counts[N_KINDS];
  char *format;
  GPtrArray *languages; /* NULL-terminated */
};

typedef struct
{
  RdvRemark remark;
  guint number; /* in order of coming */
} KeptRemark;

G_DEFINE_FINAL_TYPE (RdvReport, rdv_report, G_TYPE_OBJECT)

static void
rdv_report_finalize (GObject *object)
{
  RdvReport *self = RDV_REPORT (object);

  g_string_chunk_free (self->strings);
  g_array_unref (self->remarks);
  g_free (self->format);
  g_ptr_array_unref (self->languages);
  G_OBJECT_CLASS (rdv_report_parent_class)->finalize (object);
}

static void
rdv_report_class_init (RdvReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_report_finalize;
}

static void
rdv_report_init (RdvReport *self)
{
  self->strings = g_string_chunk_new (1024);
  self->remarks = g_array_new (FALSE, FALSE, sizeof (KeptRemark));
  self->languages = g_ptr_array_new ();
  g_ptr_array_add (self->languages, NULL);
}

RdvReport *
rdv_report_new (void)
{
  return g_object_new (RDV_TYPE_REPORT, NULL);
}

static const char *
keep (RdvReport *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->strings, text) : NULL;
}

/* Bytes that are not UTF-8 become replacement characters; what is too long ends in an ellipsis. */
static const char *
keep_shortened (RdvReport *self, const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *cut = NULL;
  g_autofree char *shortened = NULL;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, strnlen (text, MAX_TEXT * 6 + 1));
  if (g_utf8_strlen (valid, -1) <= MAX_TEXT)
    return keep (self, valid);
  cut = g_utf8_substring (valid, 0, MAX_TEXT - 1);
  shortened = g_strconcat (cut, "…", NULL);
  return keep (self, shortened);
}

void
rdv_report_add (RdvReport *self, const RdvRemark *remark)
{
  KeptRemark kept;

  g_return_if_fail (RDV_IS_REPORT (self));
  g_return_if_fail (remark->kind < N_KINDS);

  if (self->counts[remark->kind]++ >= MAX_KEPT)
    return;

  kept.remark = *remark;
  kept.remark.path = keep (self, remark->path);
  kept.remark.reason = keep (self, remark->reason);
  kept.remark.text = keep_shortened (self, remark->text);
  kept.number = self->remarks->len;
  g_array_append_val (self->remarks, kept);
}

guint
rdv_report_get_n_remarks (RdvReport *self)
{
  g_return_val_if_fail (RDV_IS_REPORT (self), 0);

  return self->remarks->len;
}

const RdvRemark *
rdv_report_get_remark (RdvReport *self, guint index)
{
  g_return_val_if_fail (RDV_IS_REPORT (self), NULL);
  g_return_val_if_fail (index < self->remarks->len, NULL);

  return &g_array_index (self->remarks, KeptRemark, index).remark;
}

static int
compare_uints (guint left, guint right)
{
  return (left > right) - (left < right);
}

static int
compare_remarks (gconstpointer a, gconstpointer b)
{
  const KeptRemark *left = a, *right = b;
  int order = compare_uints (left->remark.kind, right->remark.kind);

  if (order == 0)
    order = compare_uints (left->remark.line, right->remark.line);
  if (order == 0)
    order = compare_uints (left->remark.column, right->remark.column);
  return order != 0 ? order : compare_uints (left->number, right->number);
}

void
rdv_report_sort (RdvReport *self)
{
  g_return_if_fail (RDV_IS_REPORT (self));

  g_array_sort (self->remarks, compare_remarks);
}

guint
rdv_report_count (RdvReport *self, RdvRemarkKind kind)
{
  g_return_val_if_fail (RDV_IS_REPORT (self), 0);
  g_return_val_if_fail (kind < N_KINDS, 0);

  return self->counts[kind];
}

void
rdv_report_set_format (RdvReport *self, const char *format)
{
  g_return_if_fail (RDV_IS_REPORT (self));

  g_free (self->format);
  self->format = g_strdup (format);
}

const char *
rdv_report_get_format (RdvReport *self)
{
  g_return_val_if_fail (RDV_IS_REPORT (self), NULL);

  return self->format;
}

void
rdv_report_add_language (RdvReport *self, const char *language)
{
  g_return_if_fail (RDV_IS_REPORT (self));

  if (g_strv_contains ((const char *const *)self->languages->pdata, language))
    return;
  g_ptr_array_insert (self->languages, (int)self->languages->len - 1, (gpointer)keep (self, language));
}

const char *const *
rdv_report_get_languages (RdvReport *self)
{
  g_return_val_if_fail (RDV_IS_REPORT (self), NULL);

  return (const char *const *)self->languages->pdata;
}
