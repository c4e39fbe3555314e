/* rdv-search-provider.c: see rdv-search-provider.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-search-provider.h"

#include "rdv-address.h"
#include "rdv-citation.h"
#include "rdv-date-words.h"
#include "rdv-history-translations.h"
#include "rdv-search-index.h"
#include "rdv-sentence.h"
#include "rdv-shell-search-provider.h"

/* A desktop shows a handful of results of each program. */
#define MAX_RESULTS 30

struct _RdvSearchProvider
{
  GObject parent_instance;
  GApplication *application; /* not owned */
  RdvSearchProviderHost host;
  RdvClock *clock;
  RdvShellSearchProvider2 *skeleton;
  RdvSearchIndex *index; /* of the timeline searched last, or NULL */
};

G_DEFINE_FINAL_TYPE (RdvSearchProvider, rdv_search_provider, G_TYPE_OBJECT)

/* One question of the desktop. Whichever of index, document and loader is there comes first. */
typedef struct _Question Question;

struct _Question
{
  GDBusMethodInvocation *invocation;
  RdvSearchIndex *index;
  RdvDocument *document;
  RdvLoader *loader;
  RdvQuery *query; /* NULL when it is about results that were found before */
  char **ids;      /* of these, or of what was found */
  GVariant *(*answer) (RdvSearchProvider *self, Question *question);
};

static void
question_free (Question *question)
{
  g_clear_pointer (&question->index, rdv_search_index_unref);
  g_clear_object (&question->document);
  g_clear_object (&question->loader);
  g_clear_pointer (&question->query, rdv_query_unref);
  g_strfreev (question->ids);
  g_free (question);
}

static char *
dup_link (RdvDocument *document, guint32 event)
{
  const char *id = rdv_document_get_info (document)->id;
  g_autoptr (RdvAddress) address = rdv_address_new (id != NULL ? id : "");

  address->event = g_strdup (rdv_document_get_id (document, event));
  return rdv_address_to_string (address);
}

static char **
find (const Question *question)
{
  g_autoptr (RdvSearchResult) result = rdv_search_index_search (question->index, question->query, NULL, NULL);
  g_autoptr (GStrvBuilder) links = g_strv_builder_new ();

  for (guint i = 0; i < MIN (result->n, MAX_RESULTS); i++)
    {
      g_autofree char *link = dup_link (rdv_search_index_get_document (question->index), result->ranked[i]);

      g_strv_builder_add (links, link);
    }
  return g_strv_builder_end (links);
}

static RdvSearchIndex *
new_index (RdvDocument *document)
{
  g_autoptr (GPtrArray) translations = NULL;

  /* Each language of it is a document of its own. */
  if (g_strcmp0 (rdv_document_get_info (document)->id, RDV_LOADER_BUILTIN_ID) == 0)
    translations = rdv_history_translations_load (document, NULL);
  return rdv_search_index_new (document, translations, NULL);
}

/* In a thread. */
static void
work_on_question (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question *question = data;
  GError *error = NULL;

  if (question->index == NULL && question->document == NULL)
    question->document = rdv_loader_load (question->loader, NULL, &error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (question->index == NULL)
    question->index = new_index (question->document);
  if (question->query != NULL)
    question->ids = find (question);
  g_task_return_boolean (task, TRUE);
}

static void
on_worked_out (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdvSearchProvider *self = RDV_SEARCH_PROVIDER (source);
  Question *question = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_clear_pointer (&self->index, rdv_search_index_unref);
      self->index = rdv_search_index_ref (question->index);
      g_dbus_method_invocation_return_value (question->invocation, question->answer (self, question));
    }
  else
    g_dbus_method_invocation_return_gerror (question->invocation, error);
  g_application_release (self->application);
}

/* @question: (transfer full) */
static void
work_out (RdvSearchProvider *self, Question *question)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_worked_out, NULL);
  RdvDocument *document = self->host.get_document (self->application);

  if (self->index != NULL && (document == NULL || rdv_search_index_get_document (self->index) == document))
    question->index = rdv_search_index_ref (self->index);
  else if (document != NULL)
    question->document = g_object_ref (document);
  else
    question->loader = self->host.new_loader (self->application);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_application_hold (self->application);
  g_task_run_in_thread (task, work_on_question);
}

static GVariant *
answer_with_ids (RdvSearchProvider *self, Question *question)
{
  return g_variant_new ("(^as)", (const char *const *) question->ids);
}

static void
start_search (RdvSearchProvider *self, GDBusMethodInvocation *invocation, const char *const *terms)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  Question *question = g_new0 (Question, 1);

  question->invocation = invocation;
  question->query = rdv_query_new (text);
  question->answer = answer_with_ids;
  work_out (self, question);
}

static gboolean
on_initial (RdvSearchProvider *self, GDBusMethodInvocation *invocation, const char *const *terms)
{
  start_search (self, invocation, terms);
  return TRUE;
}

/* What is found among the words is found quickly enough: what was found before is of no use. */
static gboolean
on_subsearch (RdvSearchProvider *self,
              GDBusMethodInvocation *invocation,
              const char *const *previous,
              const char *const *terms)
{
  start_search (self, invocation, terms);
  return TRUE;
}

static char *
dup_description (RdvDocument *document, guint32 event, gint64 now)
{
  g_autofree char *date = NULL;
  RdvExtent extent;

  rdv_document_get_extent (document, event, &extent);
  date = rdv_date_words_event (&extent, rdv_document_get_status (document, event), now);
  return rdv_sentence_join (date, rdv_document_get_summary (document, event));
}

static void
add_meta (GVariantBuilder *metas, RdvDocument *document, guint32 event, const char *id, gint64 now)
{
  g_autofree char *description = dup_description (document, event, now);
  g_autofree char *citation = rdv_citation_new (document, event, now);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (metas, "{sv}", "name",
                         g_variant_new_string (rdv_document_get_title (document, event)));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "clipboardText", g_variant_new_string (citation));
  g_variant_builder_close (metas);
}

/* Results may be older than this process: what the timeline does not have is left out. */
static GVariant *
answer_with_metas (RdvSearchProvider *self, Question *question)
{
  RdvDocument *document = rdv_search_index_get_document (question->index);
  const char *document_id = rdv_document_get_info (document)->id;
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; question->ids[i] != NULL; i++)
    {
      g_autoptr (RdvAddress) address = rdv_address_parse (question->ids[i], NULL);
      guint32 event = RDV_NONE;

      if (address != NULL && address->event != NULL && g_strcmp0 (address->document, document_id) == 0)
        event = rdv_document_find_event (document, address->event);
      if (event != RDV_NONE)
        add_meta (&metas, document, event, question->ids[i], rdv_clock_get_now (self->clock));
    }
  return g_variant_new ("(aa{sv})", &metas);
}

static gboolean
on_metas (RdvSearchProvider *self, GDBusMethodInvocation *invocation, const char *const *ids)
{
  Question *question = g_new0 (Question, 1);

  question->invocation = invocation;
  question->ids = g_strdupv ((char **) ids);
  question->answer = answer_with_metas;
  work_out (self, question);
  return TRUE;
}

static gboolean
on_activate (RdvSearchProvider *self,
             GDBusMethodInvocation *invocation,
             const char *id,
             const char *const *terms,
             guint timestamp)
{
  self->host.activate (self->application, id);
  rdv_shell_search_provider2_complete_activate_result (self->skeleton, invocation);
  return TRUE;
}

static gboolean
on_launch (RdvSearchProvider *self,
           GDBusMethodInvocation *invocation,
           const char *const *terms,
           guint timestamp)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);

  self->host.launch (self->application, text);
  rdv_shell_search_provider2_complete_launch_search (self->skeleton, invocation);
  return TRUE;
}

static void
rdv_search_provider_dispose (GObject *object)
{
  RdvSearchProvider *self = RDV_SEARCH_PROVIDER (object);

  g_clear_object (&self->skeleton);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->index, rdv_search_index_unref);
  G_OBJECT_CLASS (rdv_search_provider_parent_class)->dispose (object);
}

static void
rdv_search_provider_class_init (RdvSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rdv_search_provider_dispose;
}

static void
rdv_search_provider_init (RdvSearchProvider *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "handle-get-initial-result-set", G_CALLBACK (on_initial) },
    { "handle-get-subsearch-result-set", G_CALLBACK (on_subsearch) },
    { "handle-get-result-metas", G_CALLBACK (on_metas) },
    { "handle-activate-result", G_CALLBACK (on_activate) },
    { "handle-launch-search", G_CALLBACK (on_launch) },
  };

  self->skeleton = rdv_shell_search_provider2_skeleton_new ();
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_swapped (self->skeleton, handlers[i].signal, handlers[i].callback, self);
}

RdvSearchProvider *
rdv_search_provider_new (GApplication *application, RdvClock *clock, const RdvSearchProviderHost *host)
{
  RdvSearchProvider *self = g_object_new (RDV_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  self->clock = g_object_ref (clock);
  self->host = *host;
  return self;
}

gboolean
rdv_search_provider_export (RdvSearchProvider *self,
                            GDBusConnection *connection,
                            const char *path,
                            GError **error)
{
  g_return_val_if_fail (RDV_IS_SEARCH_PROVIDER (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection, path,
                                           error);
}

void
rdv_search_provider_unexport (RdvSearchProvider *self)
{
  GDBusInterfaceSkeleton *skeleton;

  g_return_if_fail (RDV_IS_SEARCH_PROVIDER (self));

  skeleton = G_DBUS_INTERFACE_SKELETON (self->skeleton);
  if (g_dbus_interface_skeleton_get_connection (skeleton) != NULL)
    g_dbus_interface_skeleton_unexport (skeleton);
}
