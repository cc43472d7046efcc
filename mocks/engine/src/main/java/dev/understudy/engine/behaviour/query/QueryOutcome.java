package dev.understudy.engine.behaviour.query;

/** What a request's query comes to. */
public sealed interface QueryOutcome permits Selection, QueryRefused {}
