package dev.understudy.engine.behaviour.paging;

/** What a request for a page comes to. */
public sealed interface PageOutcome permits Page, PageRefused {}
