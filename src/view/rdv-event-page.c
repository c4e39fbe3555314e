/* rdv-event-page.c: see rdv-event-page.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-event-page.h"

#include <glib/gi18n-lib.h>

#include "rdv-date-words.h"
#include "rdv-edtf.h"
#include "rdv-image-view.h"
#include "rdv-link-row.h"
#include "rdv-plan-table.h"
#include "rdv-relation-kind.h"
#include "rdv-sentence.h"
#include "rdv-subject-card.h"

/* Whom and what an event is about, in the order of interest to a reader. */
static const RdvSubjectKind kinds[] = {
  RDV_SUBJECT_PERSON, RDV_SUBJECT_CRAFT,        RDV_SUBJECT_STATION,
  RDV_SUBJECT_MODULE, RDV_SUBJECT_ORGANISATION, RDV_SUBJECT_PLACE,
};

static guint32
get_tint (const RdvPageContext *context, guint32 color)
{
  return rdv_color_with_alpha (color, context->theme->tint);
}

static void
add_chips (RdvPage *page, const RdvPageContext *context, guint32 event)
{
  RdvStatus status = rdv_document_get_status (context->document, event);
  guint32 neutral = rdv_color_with_alpha (context->theme->text, 0.09);
  guint32 category = rdv_document_get_category (context->document, event);
  guint n_lanes;
  const guint32 *lanes = rdv_document_get_lanes (context->document, event, &n_lanes);

  for (guint i = 0; i < n_lanes; i++)
    rdv_page_add_chip (page, rdv_document_get_lane (context->document, lanes[i])->title,
                       get_tint (context, rdv_page_context_get_lane_color (context, lanes[i])));
  rdv_page_add_chip (page, rdv_status_get_label (status),
                     status == RDV_STATUS_FAILED ? get_tint (context, context->theme->warning) : neutral);
  if (category != RDV_NONE)
    rdv_page_add_chip (page, rdv_document_get_category_record (context->document, category)->title, neutral);
}

/* Whether the two cannot have been the same moment, as far as they are known. */
static gboolean
is_apart (const RdvDate *a, const RdvDate *b)
{
  return a->earliest > b->latest || a->latest < b->earliest;
}

/* Of what is under way: up to today. */
static char *
dup_duration (const RdvPageContext *context, guint32 event)
{
  g_autofree char *words = NULL;
  RdvExtent extent;

  rdv_document_get_extent (context->document, event, &extent);
  if (rdv_document_get_status (context->document, event) != RDV_STATUS_ONGOING)
    {
      words = rdv_date_words_duration (&extent);
      return words != NULL ? rdv_sentence_capitalize (words) : NULL;
    }
  if (extent.start.latest >= context->now)
    return NULL;
  extent.is_span = TRUE;
  extent.end = (RdvDate){ .earliest = context->now, .latest = context->now, .precision = RDV_PRECISION_SECOND };
  words = rdv_date_words_duration (&extent);
  if (words == NULL)
    return NULL;
  /* TRANSLATORS: of what is still going on; %s is e.g. "3 months and 2 days · 93 days". */
  return g_strdup_printf (_ ("%s so far"), words);
}

/* What a slip began with; NULL for what did not slip. */
static char *
dup_first_plan (const RdvPageContext *context, guint32 event, const RdvExtent *extent)
{
  guint n_plans;
  const RdvPlan *plans = rdv_document_get_plans (context->document, event, &n_plans);

  if (n_plans == 0 || !plans[0].has_extent ||
      !(is_apart (&plans[0].extent.start, &extent->start) || is_apart (&plans[0].extent.end, &extent->end)))
    return NULL;
  return rdv_date_words_extent (&plans[0].extent);
}

/* When, for how long, and when it was first planned for if it slipped. */
static void
add_dates (RdvPage *page, const RdvPageContext *context, guint32 event)
{
  g_autofree char *date = rdv_page_context_dup_event_date (context, event);
  g_autofree char *duration = dup_duration (context, event);
  g_autofree char *first = NULL;
  g_autofree char *line = NULL;
  RdvExtent extent;

  rdv_document_get_extent (context->document, event, &extent);
  first = dup_first_plan (context, event, &extent);
  if (first != NULL)
    /* TRANSLATORS: two dates in words: "Planned for 2028; first planned for 2025". */
    line = g_strdup_printf (_ ("%1$s; first planned for %2$s"), date, first);
  rdv_page_add_note (page, line != NULL ? line : date);
  rdv_page_add_note (page, duration);
}

static void
add_subjects (RdvPage *page, const RdvPageContext *context, guint32 event)
{
  guint32 fill = get_tint (context, rdv_page_context_get_event_color (context, event));
  guint n;
  const RdvInvolvement *involvements = rdv_document_get_involvements (context->document, event, &n);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      gboolean has_heading = FALSE;

      for (guint i = 0; i < n; i++)
        {
          const RdvSubject *subject = rdv_document_get_subject (context->document, involvements[i].subject);

          if (subject->kind != kinds[k])
            continue;
          if (!has_heading)
            rdv_page_begin_section (page, rdv_subject_kind_get_label (kinds[k]));
          has_heading = TRUE;
          rdv_page_add_item (
              page, rdv_subject_card_new (context, involvements[i].subject, involvements[i].role, fill));
        }
    }
}

static void
add_plans (RdvPage *page, const RdvPageContext *context, guint32 event)
{
  guint n_plans;
  const RdvPlan *plans = rdv_document_get_plans (context->document, event, &n_plans);

  if (n_plans == 0)
    return;
  rdv_page_begin_section (page, _ ("How the Plan Changed"));
  rdv_page_add_item (page, rdv_plan_table_new (context, _ ("How the Plan Changed"), plans, n_plans));
}

/* An event stands once in each section, however often the file says so. */
static void
add_relations (RdvPage *page, const RdvPageContext *context, guint32 event)
{
  guint n;
  const RdvRelation *related = rdv_document_get_relations (context->document, event, &n);

  for (RdvRelationKind kind = 0; kind < RDV_N_RELATIONS; kind++)
    {
      g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      for (guint i = 0; i < n; i++)
        if (rdv_relation_kind_from_nick (related[i].kind) == kind &&
            g_hash_table_add (seen, GUINT_TO_POINTER (related[i].event)))
          g_array_append_val (events, related[i].event);
      rdv_page_add_events (page, context, rdv_relation_kind_get_label (kind), (guint32 *)events->data,
                           events->len);
    }
}

static void
add_media (RdvPage *page, const RdvPageContext *context, guint32 event)
{
  guint n;
  const RdvMedia *media = rdv_document_get_media (context->document, event, &n);

  if (n > 0)
    rdv_page_begin_section (page, _ ("Images"));
  for (guint i = 0; i < n; i++)
    rdv_page_add_item (page, rdv_image_view_new (context, &media[i]));
}

/* When it was published, in words, or as the file has it when that is no date. */
static char *
dup_source_date (const RdvSource *source)
{
  RdvExtent extent;

  if (source->date == NULL || !rdv_edtf_parse (source->date, &extent, NULL, NULL))
    return g_strdup (source->date);
  return rdv_date_words_extent (&extent);
}

static void
add_sources (RdvPage *page, const RdvPageContext *context, guint32 event)
{
  guint n;
  const guint32 *sources = rdv_document_get_sources (context->document, event, &n);

  if (n > 0)
    rdv_page_begin_section (page, _ ("Sources"));
  for (guint i = 0; i < n; i++)
    {
      const RdvSource *source = rdv_document_get_source (context->document, sources[i]);
      g_autofree char *date = dup_source_date (source);
      g_autofree char *note = rdv_sentence_join (source->publisher, date);

      rdv_page_add_item (page, rdv_link_row_new_for_uri (source->title, note, source->uri));
    }
}

RdvPage *
rdv_event_page_new (const RdvPageContext *context, guint32 event)
{
  RdvPage *page = rdv_page_new ();
  guint n_links;
  const RdvLink *links = rdv_document_get_links (context->document, event, &n_links);

  rdv_page_add_icon (page, rdv_icon_find_for_event (context->document, event),
                     rdv_page_context_get_event_color (context, event));
  add_chips (page, context, event);
  rdv_page_add_title (page, rdv_document_get_title (context->document, event));
  add_dates (page, context, event);
  rdv_page_add_text (page, rdv_document_get_summary (context->document, event));
  rdv_page_add_text (page, rdv_document_get_body (context->document, event));
  add_subjects (page, context, event);
  add_plans (page, context, event);
  add_relations (page, context, event);
  add_media (page, context, event);
  rdv_page_add_links (page, links, n_links);
  add_sources (page, context, event);
  return page;
}
