/* rdv-export-source.c: see rdv-export-source.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-source.h"

#include "rdv-locale.h"

/* What languages call themselves (Unicode CLDR), by their code. */
static const char *const own_names[][2] = {
  { "ar", "العربية" },    { "be", "Беларуская" }, { "bg", "Български" }, { "cs", "Čeština" },
  { "da", "Dansk" },      { "de", "Deutsch" },    { "el", "Ελληνικά" },  { "en", "English" },
  { "es", "Español" },    { "et", "Eesti" },      { "fi", "Suomi" },     { "fr", "Français" },
  { "he", "עברית" },      { "hi", "हिन्दी" },      { "hu", "Magyar" },    { "it", "Italiano" },
  { "ja", "日本語" },     { "kk", "Қазақ тілі" }, { "ko", "한국어" },    { "lt", "Lietuvių" },
  { "lv", "Latviešu" },   { "nl", "Nederlands" }, { "no", "Norsk" },     { "pl", "Polski" },
  { "pt", "Português" },  { "ro", "Română" },     { "ru", "Русский" },   { "sk", "Slovenčina" },
  { "sr", "Српски" },     { "sv", "Svenska" },    { "tr", "Türkçe" },    { "uk", "Українська" },
  { "vi", "Tiếng Việt" }, { "zh", "中文" },
};

RdvExportSource *
rdv_export_source_new (void)
{
  RdvExportSource *self = g_atomic_rc_box_new0 (RdvExportSource);

  self->text_scale = 1;
  return self;
}

RdvExportSource *
rdv_export_source_ref (RdvExportSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  RdvExportSource *self = data;

  g_clear_object (&self->document);
  g_clear_object (&self->loader);
  g_clear_pointer (&self->words, rdv_catalogue_unref);
  g_clear_object (&self->lane_order);
  g_clear_pointer (&self->zone, rdv_zone_unref);
  g_clear_pointer (&self->selection, rdv_bitset_free);
  g_clear_pointer (&self->visible, rdv_bitset_free);
  g_clear_pointer (&self->filter, rdv_filter_free);
}

void
rdv_export_source_unref (RdvExportSource *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* NULL-terminated. */
static const char *const *
get_file_languages (const RdvExportSource *self)
{
  static const char *const none[] = { NULL };

  return self->loader != NULL ? rdv_report_get_languages (rdv_loader_get_report (self->loader)) : none;
}

char **
rdv_export_source_list_languages (const RdvExportSource *self)
{
  g_auto (GStrv) programs = rdv_catalogue_list_languages ();
  const char *const *files = get_file_languages (self);
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();

  g_strv_builder_addv (languages, (const char **)programs);
  for (guint i = 0; files[i] != NULL; i++)
    if (rdv_locale_is_language (files[i]) && !g_strv_contains ((const char *const *)programs, files[i]))
      g_strv_builder_add (languages, files[i]);
  return g_strv_builder_end (languages);
}

char *
rdv_export_source_name_language (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_names); i++)
    if (g_ascii_strcasecmp (own_names[i][0], language) == 0)
      return g_strdup (own_names[i][1]);
  return g_strdup (language);
}

/* The same events in another document; what is not there any more is left out. */
static RdvBitset *
find_events (const RdvBitset *events, RdvDocument *before, RdvDocument *document)
{
  RdvBitset *found = events != NULL ? rdv_bitset_new (rdv_document_get_n_events (document)) : NULL;

  for (guint i = 0; events != NULL && i < rdv_document_get_n_events (before); i++)
    {
      guint32 event = rdv_bitset_contains (events, i)
                          ? rdv_document_find_event (document, rdv_document_get_id (before, i))
                          : RDV_NONE;

      if (event != RDV_NONE)
        rdv_bitset_add (found, event);
    }
  return found;
}

/* Lanes that are others by now, in a file that changed, are all shown. */
static RdvLaneOrder *
find_lanes (const RdvExportSource *self, RdvDocument *document, const RdvBitset *visible)
{
  RdvLaneOrder *order;

  if (self->lane_order == NULL)
    return NULL;
  order = rdv_document_get_n_lanes (document) == rdv_document_get_n_lanes (self->document)
              ? rdv_lane_order_copy_for (self->lane_order, document)
              : rdv_lane_order_new (document);
  rdv_lane_order_set_visible (order, visible);
  return order;
}

static RdvDocument *
read_again (const RdvExportSource *self, const char *language, GCancellable *cancellable, GError **error)
{
  g_auto (GStrv) variants = g_get_locale_variants (language);
  const char *const *wanted = (const char *const *)variants;
  GFile *file = rdv_loader_get_file (self->loader);
  g_autoptr (RdvLoader) loader =
      file != NULL ? rdv_loader_new_for_file (file, wanted) : rdv_loader_new_for_builtin (wanted);
  g_autoptr (RdvDocument) document = rdv_loader_load (loader, cancellable, error);

  if (document == NULL || self->as_of == RDV_TIME_MAX)
    return g_steal_pointer (&document);
  return rdv_document_as_of (document, self->as_of);
}

static gboolean
has_texts (const RdvExportSource *self, const char *language)
{
  return self->loader != NULL &&
         (rdv_loader_get_file (self->loader) != NULL || rdv_loader_is_builtin (self->loader)) &&
         g_strv_contains (get_file_languages (self), language);
}

RdvExportSource *
rdv_export_source_translate (const RdvExportSource *self,
                             const char *language,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (RdvCatalogue) words = rdv_catalogue_new (language);
  RDV_CATALOGUE_SCOPE (words);
  g_autoptr (RdvDocument) document = has_texts (self, language)
                                         ? read_again (self, language, cancellable, error)
                                         : g_object_ref (self->document);
  RdvExportSource *translation;

  if (document == NULL)
    return NULL;
  translation = rdv_export_source_new ();
  *translation = *self;
  translation->selection = find_events (self->selection, self->document, document);
  translation->visible = find_events (self->visible, self->document, document);
  translation->filter = self->filter != NULL ? rdv_filter_copy (self->filter) : NULL;
  translation->lane_order = find_lanes (self, document, translation->visible);
  translation->document = g_steal_pointer (&document);
  translation->words = g_steal_pointer (&words);
  translation->loader = self->loader != NULL ? g_object_ref (self->loader) : NULL;
  translation->zone = self->zone != NULL ? rdv_zone_ref (self->zone) : NULL;
  return translation;
}

typedef struct
{
  RdvExportSource *source;
  char *language;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  rdv_export_source_unref (job->source);
  g_free (job->language);
  g_free (job);
}

static void
run (GTask *task, gpointer source_object, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  RdvExportSource *translation =
      rdv_export_source_translate (job->source, job->language, cancellable, &error);

  if (translation != NULL)
    g_task_return_pointer (task, translation, (GDestroyNotify)rdv_export_source_unref);
  else
    g_task_return_error (task, error);
}

void
rdv_export_source_translate_async (RdvExportSource *self,
                                   const char *language,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->source = rdv_export_source_ref (self);
  job->language = g_strdup (language);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

RdvExportSource *
rdv_export_source_translate_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
