/* rdv-native-writer.c: see rdv-native-writer.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-native-writer.h"

#include <string.h>

#include "rdv-calendar.h"
#include "rdv-edtf.h"
#include "rdv-json-text.h"

/* What was not said is not written. */
static void
append (GString *out, const char *key, const char *value)
{
  if (value != NULL)
    rdv_json_text_append_member (out, key, value);
}

static void
append_extent (GString *out, const char *key, const RdvExtent *extent)
{
  g_autofree char *text = rdv_edtf_format (extent);

  rdv_json_text_append_member (out, key, text);
}

static void
append_day (GString *out, const char *key, gint64 seconds)
{
  g_autofree char *text = rdv_calendar_format_iso (seconds);
  char *time = strchr (text, 'T');

  if (time != NULL)
    *time = '\0';
  rdv_json_text_append_member (out, key, text);
}

static void
append_color (GString *out, guint32 color)
{
  g_autofree char *text = NULL;

  if (color == 0)
    return;
  text = (color & 0xff) == 0xff ? g_strdup_printf ("#%06x", color >> 8) : g_strdup_printf ("#%08x", color);
  rdv_json_text_append_member (out, "color", text);
}

/* An object of a list, each on a line of its own. */
static void
open_element (GString *out)
{
  rdv_json_text_append_comma (out);
  g_string_append (out, "\n{");
}

static void
open_list (GString *out, const char *key)
{
  rdv_json_text_append_key (out, key);
  g_string_append_c (out, '[');
}

static void
append_links (GString *out, const RdvLink *links, guint n)
{
  if (n == 0)
    return;
  open_list (out, "links");
  for (guint i = 0; i < n; i++)
    {
      rdv_json_text_append_comma (out);
      g_string_append_c (out, '{');
      append (out, "url", links[i].uri);
      append (out, "title", links[i].title);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_info (GString *out, const RdvTimelineInfo *info)
{
  rdv_json_text_append_member (out, "format", "rendezvous-timeline");
  rdv_json_text_append_number (out, "version", 1);
  append (out, "id", info->id);
  append (out, "title", info->title);
  append (out, "description", info->description);
  append (out, "language", info->language);
  append (out, "license", info->license);
  append (out, "updated", info->updated);
  if (!info->has_view && !info->has_as_of)
    return;
  rdv_json_text_append_key (out, "view");
  g_string_append_c (out, '{');
  if (info->has_view)
    append_extent (out, "range", &info->view);
  if (info->has_as_of)
    append_day (out, "asOf", info->as_of);
  g_string_append_c (out, '}');
}

static void
append_aliases (GString *out, const char *const *aliases)
{
  if (aliases[0] == NULL)
    return;
  open_list (out, "aliases");
  for (guint i = 0; aliases[i] != NULL; i++)
    {
      rdv_json_text_append_comma (out);
      rdv_json_text_append_string (out, aliases[i]);
    }
  g_string_append_c (out, ']');
}

/* The lane for events without one has no id, and is made anew by who reads the file. */
static void
append_lanes (GString *out, RdvDocument *document)
{
  open_list (out, "lanes");
  for (guint i = 0; i < rdv_document_get_n_lanes (document); i++)
    {
      const RdvLane *lane = rdv_document_get_lane (document, i);

      if (lane->id == NULL)
        continue;
      open_element (out);
      append (out, "id", lane->id);
      append (out, "title", lane->title);
      append_aliases (out, lane->aliases);
      append_color (out, lane->color);
      if (lane->parent != RDV_NONE)
        append (out, "parent", rdv_document_get_lane (document, lane->parent)->id);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_categories (GString *out, RdvDocument *document)
{
  open_list (out, "categories");
  for (guint i = 0; i < rdv_document_get_n_categories (document); i++)
    {
      const RdvCategory *category = rdv_document_get_category_record (document, i);

      open_element (out);
      append (out, "id", category->id);
      append (out, "title", category->title);
      append_aliases (out, category->aliases);
      append_color (out, category->color);
      append (out, "icon", category->icon);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_eras (GString *out, RdvDocument *document)
{
  open_list (out, "eras");
  for (guint i = 0; i < rdv_document_get_n_eras (document); i++)
    {
      const RdvEra *era = rdv_document_get_era (document, i);

      open_element (out);
      append (out, "title", era->title);
      append_extent (out, "date", &era->extent);
      append_color (out, era->color);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_subject (GString *out, const RdvSubject *subject)
{
  append (out, "id", subject->id);
  append (out, "kind", rdv_subject_kind_to_nick (subject->kind));
  append (out, "name", subject->name);
  append_aliases (out, subject->aliases);
  append (out, "agency", subject->agency);
  append (out, "country", subject->country);
  append (out, "summary", subject->summary);
  append (out, "icon", subject->icon);
  append_links (out, subject->links, subject->n_links);
}

static void
append_subjects (GString *out, RdvDocument *document)
{
  open_list (out, "subjects");
  for (guint i = 0; i < rdv_document_get_n_subjects (document); i++)
    {
      open_element (out);
      append_subject (out, rdv_document_get_subject (document, i));
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_sources (GString *out, RdvDocument *document)
{
  open_list (out, "sources");
  for (guint i = 0; i < rdv_document_get_n_sources (document); i++)
    {
      const RdvSource *source = rdv_document_get_source (document, i);

      open_element (out);
      append (out, "id", source->id);
      append (out, "title", source->title);
      append (out, "publisher", source->publisher);
      append (out, "url", source->uri);
      append (out, "date", source->date);
      append (out, "accessed", source->accessed);
      append (out, "checked", source->checked);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

/* "id" and, where there is one, what it is to the event. */
static void
append_reference (GString *out, const char *id, const char *key, const char *value)
{
  rdv_json_text_append_comma (out);
  g_string_append_c (out, '{');
  append (out, "id", id);
  append (out, key, value);
  g_string_append_c (out, '}');
}

static void
append_lanes_of (GString *out, RdvDocument *document, guint event)
{
  guint n;
  const guint32 *lanes = rdv_document_get_lanes (document, event, &n);

  if (n == 0 || rdv_document_get_lane (document, lanes[0])->id == NULL)
    return;
  open_list (out, "lanes");
  for (guint i = 0; i < n; i++)
    {
      rdv_json_text_append_comma (out);
      rdv_json_text_append_string (out, rdv_document_get_lane (document, lanes[i])->id);
    }
  g_string_append_c (out, ']');
}

static void
append_subjects_of (GString *out, RdvDocument *document, guint event)
{
  guint n;
  const RdvInvolvement *involvements = rdv_document_get_involvements (document, event, &n);

  if (n == 0)
    return;
  open_list (out, "subjects");
  for (guint i = 0; i < n; i++)
    append_reference (out, rdv_document_get_subject (document, involvements[i].subject)->id, "role", involvements[i].role);
  g_string_append_c (out, ']');
}

static void
append_sources_of (GString *out, RdvDocument *document, guint event)
{
  guint n;
  const guint32 *sources = rdv_document_get_sources (document, event, &n);

  if (n == 0)
    return;
  open_list (out, "sources");
  for (guint i = 0; i < n; i++)
    {
      rdv_json_text_append_comma (out);
      rdv_json_text_append_string (out, rdv_document_get_source (document, sources[i])->id);
    }
  g_string_append_c (out, ']');
}

static void
append_related_of (GString *out, RdvDocument *document, guint event)
{
  guint n;
  const RdvRelation *relations = rdv_document_get_relations (document, event, &n);

  if (n == 0)
    return;
  open_list (out, "related");
  for (guint i = 0; i < n; i++)
    append_reference (out, rdv_document_get_id (document, relations[i].event), "kind", relations[i].kind);
  g_string_append_c (out, ']');
}

static void
append_plans_of (GString *out, RdvDocument *document, guint event)
{
  guint n;
  const RdvPlan *plans = rdv_document_get_plans (document, event, &n);

  if (n == 0)
    return;
  open_list (out, "plan");
  for (guint i = 0; i < n; i++)
    {
      rdv_json_text_append_comma (out);
      g_string_append_c (out, '{');
      append_day (out, "asOf", plans[i].as_of);
      if (plans[i].has_extent)
        append_extent (out, "date", &plans[i].extent);
      append (out, "status", rdv_status_to_nick (plans[i].status));
      append (out, "title", plans[i].title);
      append (out, "summary", plans[i].summary);
      if (plans[i].source != RDV_NONE)
        append (out, "source", rdv_document_get_source (document, plans[i].source)->id);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_media_of (GString *out, RdvDocument *document, guint event)
{
  guint n;
  const RdvMedia *media = rdv_document_get_media (document, event, &n);

  if (n == 0)
    return;
  open_list (out, "media");
  for (guint i = 0; i < n; i++)
    {
      rdv_json_text_append_comma (out);
      g_string_append_c (out, '{');
      append (out, "uri", media[i].uri);
      append (out, "alt", media[i].alt);
      append (out, "credit", media[i].credit);
      append (out, "license", media[i].license);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_event (GString *out, RdvDocument *document, guint event)
{
  g_autofree char *date = rdv_document_dup_date_text (document, event);
  guint32 category = rdv_document_get_category (document, event);
  guint n_links;
  const RdvLink *links = rdv_document_get_links (document, event, &n_links);

  append (out, "id", rdv_document_get_id (document, event));
  append (out, "title", rdv_document_get_title (document, event));
  append (out, "date", date);
  append_lanes_of (out, document, event);
  if (category != RDV_NONE)
    append (out, "category", rdv_document_get_category_record (document, category)->id);
  append (out, "status", rdv_status_to_nick (rdv_document_get_status (document, event)));
  rdv_json_text_append_number (out, "importance", rdv_document_get_importance (document, event));
  append (out, "summary", rdv_document_get_summary (document, event));
  append (out, "body", rdv_document_get_body (document, event));
  append_subjects_of (out, document, event);
  append_sources_of (out, document, event);
  append_related_of (out, document, event);
  append_plans_of (out, document, event);
  append_media_of (out, document, event);
  append_links (out, links, n_links);
}

static void
append_tour (GString *out, RdvDocument *document, const RdvTour *tour)
{
  append (out, "id", tour->id);
  append (out, "title", tour->title);
  open_list (out, "steps");
  for (guint i = 0; i < tour->n_steps; i++)
    {
      const RdvTourStep *step = &tour->steps[i];

      /* To an event that the document does not have any more. */
      if (step->event == RDV_NONE && !step->has_range)
        continue;
      rdv_json_text_append_comma (out);
      g_string_append_c (out, '{');
      if (step->event != RDV_NONE)
        append (out, "event", rdv_document_get_id (document, step->event));
      if (step->has_range)
        append_extent (out, "range", &step->range);
      append (out, "text", step->text);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_tours (GString *out, RdvDocument *document)
{
  if (rdv_document_get_n_tours (document) == 0)
    return;
  open_list (out, "tours");
  for (guint i = 0; i < rdv_document_get_n_tours (document); i++)
    {
      open_element (out);
      append_tour (out, document, rdv_document_get_tour (document, i));
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

GBytes *
rdv_native_writer_write (RdvDocument *document)
{
  g_autoptr (GString) out = g_string_new ("{");

  g_return_val_if_fail (RDV_IS_DOCUMENT (document), NULL);

  append_info (out, rdv_document_get_info (document));
  append_lanes (out, document);
  append_categories (out, document);
  append_eras (out, document);
  append_subjects (out, document);
  append_sources (out, document);
  open_list (out, "events");
  for (guint i = 0; i < rdv_document_get_n_events (document); i++)
    {
      open_element (out);
      append_event (out, document, i);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
  append_tours (out, document);
  g_string_append (out, "}\n");
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
