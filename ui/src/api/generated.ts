// Generated from docs/openapi.json by `npm run generate`; never edited.
export interface paths {
    "/controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the controls with their status, adoption and owner. */
        get: operations["list_controls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/controls/{control_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one control with its questions and the requirements it serves. */
        get: operations["get_control"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Adopt a control or not, and name its owner. */
        patch: operations["change_control"];
        trace?: never;
    };
    "/entities/{entity_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one entity with all its properties. */
        get: operations["get_entity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{entity_id}/neighbours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what an entity is related to, either way. */
        get: operations["list_neighbours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a framework's evaluations, newest first. */
        get: operations["list_evaluations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{evaluation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one evaluation with its progress. */
        get: operations["get_evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{evaluation_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an evaluation; statuses stay as they were. */
        post: operations["cancel_evaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{evaluation_id}/results/{question_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what a question found: its queries, digests and completeness certificates. */
        get: operations["get_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{evaluation_id}/results/{question_id}/queries/{index}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the rows of one query of a result, exactly as digested. */
        get: operations["list_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the exports, newest first. */
        get: operations["list_exports"];
        put?: never;
        /** Start making a summary PDF, summary ZIP or evidence ZIP of a framework. */
        post: operations["start_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one export with its progress. */
        get: operations["get_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{export_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an export at its next step; a finished one stays. */
        post: operations["cancel_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{export_id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a download ticket; it works for 2 hours, for the one who asked. */
        post: operations["create_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the frameworks with their four bars. */
        get: operations["list_frameworks"];
        put?: never;
        /** Install a shipped standard as a framework, or bring an installed one up to the shipped text. */
        post: operations["install_framework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one framework: its four bars, sections and summary settings. */
        get: operations["get_framework"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Evaluate a framework, or a part of it, on the newest snapshot. */
        post: operations["start_evaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a framework's requirements by section, those that pass the filters. */
        get: operations["list_requirements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/frameworks/{framework_id}/requirements/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one requirement with its questions, its own and those of each linked control. */
        get: operations["get_requirement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mark a requirement applicable, or not applicable with a reason. */
        patch: operations["change_requirement"];
        trace?: never;
    };
    "/frameworks/{framework_id}/requirements/{ref}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how a requirement's status changed, and what it was on each day. */
        get: operations["get_requirement_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answer that the API runs, and as which version; it touches nothing else. */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the integrations that can be set up, each with its form and the permissions it needs. */
        get: operations["list_integrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the configured integrations with their health. */
        get: operations["list_instances"];
        put?: never;
        /** Set up an integration; its first collection is started by itself only on schedule. */
        post: operations["create_instance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/instances/{instance_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one configured integration; its secrets are not shown. */
        get: operations["get_instance"];
        put?: never;
        post?: never;
        /** Delete a configured integration, its secrets and its schedule. */
        delete: operations["delete_instance"];
        options?: never;
        head?: never;
        /** Change a configured integration. */
        patch: operations["change_instance"];
        trace?: never;
    };
    "/integrations/instances/{instance_id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the jobs of a configured integration, newest first. */
        get: operations["list_jobs"];
        put?: never;
        /** Start collecting now. */
        post: operations["start_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/instances/{instance_id}/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one job: its progress, its log, and what each step reached in each account and region. */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/instances/{instance_id}/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a job; what it did not finish stays as it was. */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say who the caller is, in which groups, and what they may do. */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read this description, as generated from the running code. */
        get: operations["get_description"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the organisation's profile, each variable explained. */
        get: operations["get_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change values; every document that reads otherwise now gets a version. */
        patch: operations["change_profile"];
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List documents, or search their texts. */
        get: operations["list_policies"];
        put?: never;
        /** Create a document from a template or of your own; it is a draft unless `adopted` says otherwise. */
        post: operations["create_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one document with its text and the requirements it speaks to. */
        get: operations["get_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a document, adopt it or not; a change of what people read makes a version. */
        patch: operations["change_policy"];
        trace?: never;
    };
    "/policies/{policy_id}/controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link a document to a control that it describes. */
        post: operations["link_policy_control"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy_id}/controls/{control_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the link to a control away. */
        delete: operations["unlink_policy_control"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a document's versions, newest first. */
        get: operations["list_policy_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy_id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a document as it was. */
        get: operations["get_policy_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the documents that Proofgraph ships, and which are in use. */
        get: operations["list_policy_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a J1QL query on the newest snapshot, or on a named one.
         * @description A query that cannot run is a 400 problem whose `details` have `kind`, `line`, `column` and `suggestion`.
         */
        post: operations["run_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a query as it is typed, without running it. */
        post: operations["lint_query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the questions of the library. */
        get: operations["list_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/questions/{question_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one question with its queries and where it is used. */
        get: operations["get_question"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the classes, types, properties and verbs that queries can name. */
        get: operations["get_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the snapshots, newest first. */
        get: operations["list_snapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the shipped standards that can be installed as frameworks. */
        get: operations["list_standards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the state of everything at a glance. */
        get: operations["get_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download: redirects to a link that works for 60 seconds, and is written in the audit log. */
        get: operations["use_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AnswerLink
         * @description Where an answer too big for the API lies, as JSON, for a short time.
         */
        AnswerLink: {
            /** Bytes */
            bytes: number;
            /** Expires At */
            expires_at: number;
            /** Url */
            url: string;
        };
        /** Applicability */
        Applicability: {
            /** Applicable */
            applicable: boolean;
            /** At */
            at: number | null;
            /** By */
            by: string;
            /** Reason */
            reason: string;
        };
        /**
         * Bar
         * @description One of the four: `compliant`, `policies`, `evidence`, `gaps`. Only `compliant` has a percentage.
         */
        Bar: {
            /** Formula */
            formula: string;
            /** Id */
            id: string;
            /** Percent */
            percent: number | null;
            /** Segments */
            segments: components["schemas"]["Segment"][];
            /** Title */
            title: string;
        };
        /**
         * Certificate
         * @description Whether everything a query reads was really read, and what was not.
         */
        Certificate: {
            /** Complete */
            complete: boolean;
            /** Reasons */
            reasons: string[];
            /** Rows */
            rows: components["schemas"]["CompletenessRow"][];
        };
        /**
         * CompletenessRow
         * @description One line of a completeness certificate: a step of an instance in one account and region.
         *
         *     `state` says how its newest success stands; `rows` and `edges` are what it read, the changes those
         *     since the run before.
         */
        CompletenessRow: {
            /** Account */
            account: string;
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Denied */
            denied: string[];
            /** Edges */
            edges: number;
            /** Error */
            error: string;
            /** Finished At */
            finished_at: number | null;
            /** Instance */
            instance: string;
            /** Name */
            name: string;
            /** Region */
            region: string;
            /** Removed */
            removed: number;
            /** Rows */
            rows: number;
            /** State */
            state: string;
            /** Step */
            step: string;
            /** Title */
            title: string;
        };
        /** ConfigField */
        ConfigField: {
            /** Help */
            help: string;
            /** Name */
            name: string;
            /** Pattern */
            pattern: string | null;
            /** Required */
            required: boolean;
            /** Secret */
            secret: boolean;
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "string" | "boolean" | "number" | "strings";
        };
        /**
         * ControlChange
         * @description A field left out stays as it is.
         */
        ControlChange: {
            /**
             * Adopted
             * @default null
             */
            adopted?: boolean | null;
            /**
             * Owner
             * @default null
             */
            owner?: string | null;
        };
        /** ControlList */
        ControlList: {
            /** Items */
            items: components["schemas"]["ControlRow"][];
            totals: components["schemas"]["ControlTotals"];
        };
        /** ControlRequirement */
        ControlRequirement: {
            /** Framework Id */
            framework_id: string;
            /** Ref */
            ref: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
        };
        /** ControlRow */
        ControlRow: {
            /** Adopted */
            adopted: boolean;
            /** Domain */
            domain: string;
            /** Frequency */
            frequency: string;
            /** Id */
            id: string;
            /** Mode */
            mode: string;
            /** Owner */
            owner: string;
            /** Owner Role */
            owner_role: string;
            /** Questions */
            questions: number;
            /** Satisfies */
            satisfies: {
                [key: string]: string[];
            };
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /** ControlTotals */
        ControlTotals: {
            /** Adopted */
            adopted: number;
            /** Controls */
            controls: number;
            /** Domains */
            domains: number;
        };
        /** ControlView */
        ControlView: {
            /** Adopted */
            adopted: boolean;
            /** Description */
            description: string;
            /** Domain */
            domain: string;
            /** Etag */
            etag: string;
            /** Expected Evidence */
            expected_evidence: string[];
            /** Frequency */
            frequency: string;
            /** Id */
            id: string;
            /** Mode */
            mode: string;
            /** Narrative */
            narrative: string;
            /** Outcomes */
            outcomes: components["schemas"]["QuestionOutcome"][];
            /** Owner */
            owner: string;
            /** Owner Role */
            owner_role: string;
            /** Procedures */
            procedures: string[];
            /** Questions */
            questions: number;
            /** Requirements */
            requirements: components["schemas"]["ControlRequirement"][];
            /** Satisfies */
            satisfies: {
                [key: string]: string[];
            };
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            test_procedure: components["schemas"]["TestProcedure"];
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * DenialView
         * @description A permission that was refused, and what could not be read for it.
         */
        DenialView: {
            /** Count */
            count: number;
            /** Permission */
            permission: string;
            /** Properties */
            properties: string[];
            /** Type */
            type: string;
        };
        /**
         * Description
         * @description An OpenAPI 3.1 document.
         */
        Description: {
            [key: string]: unknown;
        };
        /**
         * Download
         * @description The presigned link a redirect would go to; it works for 60 seconds.
         */
        Download: {
            /** Expires At */
            expires_at: number;
            /** Filename */
            filename: string;
            /** Url */
            url: string;
        };
        /** EntityClassView */
        EntityClassView: {
            /** Name */
            name: string;
            /** Types */
            types: string[];
        };
        /** EntityTypeView */
        EntityTypeView: {
            /** Classes */
            classes: string[];
            /** Name */
            name: string;
            /** Properties */
            properties: components["schemas"]["PropertyView"][];
        };
        /**
         * EntityView
         * @description All properties, metadata included.
         */
        EntityView: {
            /** Entity */
            entity: {
                [key: string]: unknown;
            };
            /** Id */
            id: string;
        };
        /** EvaluationPage */
        EvaluationPage: {
            /** Items */
            items: components["schemas"]["EvaluationView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /** EvaluationQuery */
        EvaluationQuery: {
            /**
             * Cursor
             * @description Where to continue: `next_cursor` of the page before.
             * @default null
             */
            cursor: string | null;
            /**
             * Framework Id
             * @description Evaluations of this framework, newest first.
             */
            framework_id: string;
            /**
             * Limit
             * @description At most this many items.
             * @default 50
             */
            limit: number;
        };
        /**
         * EvaluationRequest
         * @description What to evaluate of the framework: all of it, one requirement, control or question.
         */
        EvaluationRequest: {
            /**
             * Kind
             * @default framework
             * @enum {string}
             */
            kind?: "framework" | "requirement" | "control" | "question";
            /**
             * Ref
             * @description The requirement's ref, or the id of the control or question.
             * @default
             */
            ref?: string;
        };
        /** EvaluationView */
        EvaluationView: {
            /**
             * Counts
             * @description Requirements by status, once it has ended.
             */
            counts: {
                [key: string]: number;
            };
            /** Error */
            error: string | null;
            /** Finished At */
            finished_at: number | null;
            /** Framework Id */
            framework_id: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            progress: components["schemas"]["Progress"];
            /** Ref */
            ref: string;
            /** Snapshot Id */
            snapshot_id: string | null;
            /** Snapshot Time */
            snapshot_time: number | null;
            /** Started At */
            started_at: number;
            /** Started By */
            started_by: string;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        };
        /** ExportPage */
        ExportPage: {
            /** Items */
            items: components["schemas"]["ExportView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /** ExportQuery */
        ExportQuery: {
            /**
             * Cursor
             * @description Where to continue: `next_cursor` of the page before.
             * @default null
             */
            cursor: string | null;
            /**
             * Framework Id
             * @default null
             */
            framework_id: string | null;
            /**
             * Limit
             * @description At most this many items.
             * @default 50
             */
            limit: number;
        };
        /** ExportRequest */
        ExportRequest: {
            /** Framework Id */
            framework_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "summary-pdf" | "summary-zip" | "evidence-zip";
        };
        /** ExportView */
        ExportView: {
            /**
             * Bytes
             * @default null
             */
            bytes: number | null;
            /**
             * Error
             * @default null
             */
            error: string | null;
            /**
             * Filename
             * @default null
             */
            filename: string | null;
            /** Finished At */
            finished_at: number | null;
            /** Framework Id */
            framework_id: string;
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            progress: components["schemas"]["Progress"];
            /**
             * Sha256
             * @default null
             */
            sha256: string | null;
            /** Started At */
            started_at: number;
            /** Started By */
            started_by: string;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        };
        /**
         * FrameworkInstall
         * @description With `categories`, requirements of the standard's other categories do not apply at first.
         */
        FrameworkInstall: {
            /** Categories */
            categories?: string[];
            /** Standard */
            standard: string;
        };
        /** FrameworkList */
        FrameworkList: {
            /** Items */
            items: components["schemas"]["FrameworkSummary"][];
        };
        /** FrameworkSummary */
        FrameworkSummary: {
            /** Applicable */
            applicable: number;
            /** Bars */
            bars: components["schemas"]["Bar"][];
            /** Compliant Percent */
            compliant_percent: number;
            /** Id */
            id: string;
            /** Last Evaluated At */
            last_evaluated_at: number | null;
            /** Title */
            title: string;
            /** Total */
            total: number;
            /**
             * Trend
             * @description The last 90 days on which something was evaluated.
             */
            trend: components["schemas"]["TrendDay"][];
            /** Type */
            type: string;
            /** Version */
            version: string;
        };
        /** FrameworkView */
        FrameworkView: {
            /** Applicable */
            applicable: number;
            /** Bars */
            bars: components["schemas"]["Bar"][];
            /** Categories */
            categories: string[];
            /** Compliant Percent */
            compliant_percent: number;
            /**
             * Evaluation Id
             * @description The evaluation these figures come from.
             * @default null
             */
            evaluation_id: string | null;
            /** Id */
            id: string;
            /** Last Evaluated At */
            last_evaluated_at: number | null;
            /**
             * Scope
             * @description Scope filters of the framework; none means everything.
             */
            scope: {
                [key: string]: unknown;
            }[];
            /** Sections */
            sections: components["schemas"]["SectionView"][];
            /**
             * Snapshot Id
             * @default null
             */
            snapshot_id: string | null;
            /** Summary */
            summary: string;
            summary_settings: components["schemas"]["SummarySettings"];
            /** Title */
            title: string;
            /** Total */
            total: number;
            /**
             * Trend
             * @description The last 90 days on which something was evaluated.
             */
            trend: components["schemas"]["TrendDay"][];
            /** Type */
            type: string;
            /** Version */
            version: string;
        };
        /** GroupView */
        GroupView: {
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /** Health */
        Health: {
            /** Status */
            status: string;
            /** Version */
            version: string;
        };
        /**
         * HistoryDay
         * @description The status at the end of one day (UTC), as evaluated that day or before.
         */
        HistoryDay: {
            /** Day */
            day: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
        };
        /**
         * HistoryEntry
         * @description A change of status, with the evaluation that brought it.
         */
        HistoryEntry: {
            /** At */
            at: number;
            /** Evaluation Id */
            evaluation_id: string;
            /** Previous */
            previous: ("TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE") | null;
            /** Reasons */
            reasons: string[];
            /** Snapshot Id */
            snapshot_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
        };
        /** HistoryView */
        HistoryView: {
            /** Days */
            days: components["schemas"]["HistoryDay"][];
            /** Entries */
            entries: components["schemas"]["HistoryEntry"][];
            /** Framework Id */
            framework_id: string;
            /** Ref */
            ref: string;
        };
        /**
         * InstanceChange
         * @description A field left out stays as it is. A `config` replaces the old one; secrets left out of it stay.
         */
        InstanceChange: {
            /**
             * Config
             * @default null
             */
            config?: {
                [key: string]: unknown;
            } | null;
            /**
             * Enabled
             * @default null
             */
            enabled?: boolean | null;
            /**
             * Interval Hours
             * @default null
             */
            interval_hours?: number | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Tags
             * @default null
             */
            tags?: {
                [key: string]: string;
            } | null;
        };
        /** InstanceCreate */
        InstanceCreate: {
            /** Config */
            config?: {
                [key: string]: unknown;
            };
            /**
             * Enabled
             * @default true
             */
            enabled?: boolean;
            /** Integration */
            integration: string;
            /**
             * Interval Hours
             * @default 24
             */
            interval_hours?: number;
            /** Name */
            name: string;
            /** Tags */
            tags?: {
                [key: string]: string;
            };
        };
        /**
         * InstanceHealth
         * @description How an instance's newest job ended; `message` says it in words.
         */
        InstanceHealth: {
            /** Enabled */
            enabled: boolean;
            /** Id */
            id: string;
            /** Integration */
            integration: string;
            /** Last Finished At */
            last_finished_at: number | null;
            /** Last State */
            last_state: ("running" | "finishing" | "succeeded" | "partial" | "failed" | "cancelled") | null;
            /** Message */
            message: string;
            /** Name */
            name: string;
        };
        /** InstancePage */
        InstancePage: {
            /** Items */
            items: components["schemas"]["InstanceView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /**
         * InstanceView
         * @description A configured integration; secrets are never answered, `secrets` names those that are set.
         */
        InstanceView: {
            /** Accounts */
            accounts: string[];
            /** Config */
            config: {
                [key: string]: unknown;
            };
            /** Created At */
            created_at: number;
            /** Enabled */
            enabled: boolean;
            /** Etag */
            etag: string;
            /** Id */
            id: string;
            /** Integration */
            integration: string;
            /** Interval Hours */
            interval_hours: number;
            /** Last Finished At */
            last_finished_at: number | null;
            /** Last State */
            last_state: ("running" | "finishing" | "succeeded" | "partial" | "failed" | "cancelled") | null;
            /** Message */
            message: string;
            /** Name */
            name: string;
            /** Regions */
            regions: string[];
            /** Secrets */
            secrets: string[];
            /** Tags */
            tags: {
                [key: string]: string;
            };
            /** Updated At */
            updated_at: number;
        };
        /** IntegrationList */
        IntegrationList: {
            /** Items */
            items: components["schemas"]["IntegrationView"][];
        };
        /**
         * IntegrationView
         * @description One kind of integration, as declared in the catalogue.
         */
        IntegrationView: {
            /** Classes */
            classes: string[];
            /** Config Fields */
            config_fields: components["schemas"]["ConfigField"][];
            /** Description */
            description: string;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Permissions */
            permissions: string[];
            /** Steps */
            steps: components["schemas"]["StepView"][];
            /** Title */
            title: string;
        };
        /** JobDetail */
        JobDetail: {
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Entities */
            entities: number;
            /** Failed Units */
            failed_units: number;
            /** Finished At */
            finished_at: number | null;
            /** Id */
            id: string;
            /** Instance Id */
            instance_id: string;
            /** Integration */
            integration: string;
            /** Log */
            log: components["schemas"]["LogLineView"][];
            /** Message */
            message: string;
            progress: components["schemas"]["Progress"];
            /** Relationships */
            relationships: number;
            /** Removed */
            removed: number;
            /** Snapshot Id */
            snapshot_id: string | null;
            /** Started At */
            started_at: number;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "finishing" | "succeeded" | "partial" | "failed" | "cancelled";
            /** Trigger */
            trigger: string;
            /** Units */
            units: components["schemas"]["UnitView"][];
        };
        /** JobPage */
        JobPage: {
            /** Items */
            items: components["schemas"]["JobView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /**
         * JobView
         * @description One collection. `progress` counts units; `message` says in words how it ended.
         */
        JobView: {
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Entities */
            entities: number;
            /** Failed Units */
            failed_units: number;
            /** Finished At */
            finished_at: number | null;
            /** Id */
            id: string;
            /** Instance Id */
            instance_id: string;
            /** Integration */
            integration: string;
            /** Message */
            message: string;
            progress: components["schemas"]["Progress"];
            /** Relationships */
            relationships: number;
            /** Removed */
            removed: number;
            /** Snapshot Id */
            snapshot_id: string | null;
            /** Started At */
            started_at: number;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "finishing" | "succeeded" | "partial" | "failed" | "cancelled";
            /** Trigger */
            trigger: string;
        };
        /**
         * JourneyStep
         * @description One of the first steps of a new deployment.
         */
        JourneyStep: {
            /** Done */
            done: boolean;
            /** Id */
            id: string;
            /** Title */
            title: string;
        };
        /** LinkedControl */
        LinkedControl: {
            /** Adopted */
            adopted: boolean;
            /** Domain */
            domain: string;
            /** Id */
            id: string;
            /**
             * Inherit
             * @description Whether the control's evidence counts for the requirement.
             */
            inherit: boolean;
            /** Owner */
            owner: string;
            /** Questions */
            questions: components["schemas"]["QuestionOutcome"][];
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
        };
        /** LintAnswer */
        LintAnswer: {
            /** Findings */
            findings: components["schemas"]["LintFinding"][];
            /**
             * Formatted
             * @description The query as the formatter writes it; null on errors.
             * @default null
             */
            formatted: string | null;
        };
        /**
         * LintFinding
         * @description Places count from 1. A query with an error cannot run; with a warning it may not mean what it says.
         */
        LintFinding: {
            /** Code */
            code: string;
            /** Column */
            column: number;
            /** Line */
            line: number;
            /** Message */
            message: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "info";
            /** Suggestion */
            suggestion: string | null;
            /** Text */
            text: string;
        };
        /** LintRequest */
        LintRequest: {
            /** Query */
            query: string;
        };
        /** LogLineView */
        LogLineView: {
            /**
             * Level
             * @enum {string}
             */
            level: "info" | "warning" | "error";
            /** Text */
            text: string;
            /** Time */
            time: number;
        };
        /**
         * Me
         * @description The caller with the rights that hold now; `permissions` is what the app offers by.
         */
        Me: {
            /** Email */
            email: string;
            /** Groups */
            groups: components["schemas"]["GroupView"][];
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Permissions */
            permissions: string[];
        };
        /** NamedQuery */
        NamedQuery: {
            /** Name */
            name: string;
            /** Query */
            query: string;
            /**
             * Results Are
             * @enum {string}
             */
            results_are: "GOOD" | "BAD" | "UNKNOWN" | "INFORMATIVE";
        };
        /**
         * Neighbour
         * @description The requirement before or after, in the framework's order.
         */
        Neighbour: {
            /** Ref */
            ref: string;
            /** Title */
            title: string;
        };
        /** NeighbourPage */
        NeighbourPage: {
            /** Id */
            id: string;
            /** Items */
            items: components["schemas"]["NeighbourView"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /** NeighbourQuery */
        NeighbourQuery: {
            /**
             * Cursor
             * @default null
             */
            cursor: string | null;
            /**
             * Direction
             * @default both
             * @enum {string}
             */
            direction: "out" | "in" | "both";
            /**
             * Limit
             * @default 100
             */
            limit: number;
            /**
             * Verb
             * @default null
             */
            verb: string | null;
        };
        /**
         * NeighbourView
         * @description An edge of the entity and what is at its other end (null where that was not collected).
         */
        NeighbourView: {
            /**
             * Direction
             * @enum {string}
             */
            direction: "out" | "in";
            /** Entity */
            entity: {
                [key: string]: unknown;
            } | null;
            /** Relationship */
            relationship: {
                [key: string]: unknown;
            };
            /** Verb */
            verb: string;
        };
        /** NewControlLink */
        NewControlLink: {
            /** Control Id */
            control_id: string;
        };
        /**
         * NewPolicy
         * @description Either `template`, or a document of your own: `id`, `kind`, `title`, `domain`, `summary`, `source`.
         */
        NewPolicy: {
            /**
             * Adopted
             * @default null
             */
            adopted?: boolean | null;
            /**
             * Considerations
             * @default null
             */
            considerations?: string[] | null;
            /**
             * Controls
             * @default null
             */
            controls?: string[] | null;
            /**
             * Domain
             * @default null
             */
            domain?: string | null;
            /**
             * Id
             * @default null
             */
            id?: string | null;
            /**
             * Implements
             * @description The policy that a procedure carries out.
             * @default null
             */
            implements?: string | null;
            /**
             * Kind
             * @default policy
             * @enum {string}
             */
            kind?: "policy" | "procedure" | "reference";
            /**
             * Note
             * @description Why, for the list of versions.
             * @default
             */
            note?: string;
            /**
             * Order
             * @default null
             */
            order?: number | null;
            /**
             * Provider
             * @default null
             */
            provider?: string | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * Summary
             * @default null
             */
            summary?: string | null;
            /**
             * Template
             * @default null
             */
            template?: string | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Type
             * @default null
             */
            type?: ("administrative" | "technical" | "operational" | "physical" | "informative") | null;
        };
        /** PageQuery */
        PageQuery: {
            /**
             * Cursor
             * @description Where to continue: `next_cursor` of the page before.
             * @default null
             */
            cursor: string | null;
            /**
             * Limit
             * @description At most this many items.
             * @default 50
             */
            limit: number;
        };
        /** PolicyChange */
        PolicyChange: {
            /**
             * Adopted
             * @default null
             */
            adopted?: boolean | null;
            /**
             * Considerations
             * @default null
             */
            considerations?: string[] | null;
            /**
             * Controls
             * @default null
             */
            controls?: string[] | null;
            /**
             * Domain
             * @default null
             */
            domain?: string | null;
            /**
             * Implements
             * @description The policy that a procedure carries out.
             * @default null
             */
            implements?: string | null;
            /**
             * Note
             * @description Why, for the list of versions.
             * @default
             */
            note?: string;
            /**
             * Order
             * @default null
             */
            order?: number | null;
            /**
             * Provider
             * @default null
             */
            provider?: string | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * Summary
             * @default null
             */
            summary?: string | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Type
             * @default null
             */
            type?: ("administrative" | "technical" | "operational" | "physical" | "informative") | null;
        };
        /**
         * PolicyItem
         * @description An adopted policy or procedure that speaks to the requirement.
         */
        PolicyItem: {
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
        };
        /** PolicyList */
        PolicyList: {
            /** Items */
            items: components["schemas"]["PolicyRow"][];
            totals: components["schemas"]["PolicyTotals"];
        };
        /** PolicyQuery */
        PolicyQuery: {
            /**
             * Adopted
             * @default null
             */
            adopted: boolean | null;
            /**
             * Control
             * @description Only documents linked to this control.
             * @default null
             */
            control: string | null;
            /**
             * Implements
             * @description Only procedures of this policy.
             * @default null
             */
            implements: string | null;
            /**
             * Kind
             * @default null
             */
            kind: ("policy" | "procedure" | "reference") | null;
            /**
             * Search
             * @description Words, "exact phrases", and OR between alternatives.
             * @default
             */
            search: string;
        };
        /**
         * PolicyRequirement
         * @description A requirement that the document speaks to, through one of its controls.
         */
        PolicyRequirement: {
            /** Control */
            control: string;
            /** Framework Id */
            framework_id: string;
            /** Ref */
            ref: string;
            /** Title */
            title: string;
        };
        /**
         * PolicyRow
         * @description A document without its text. `unfilled` are variables without a value; `number` counts versions.
         *
         *     `file` is the digest of the document as a file, so that a folder can be compared with a deployment.
         */
        PolicyRow: {
            /** Adopted */
            adopted: boolean;
            /** Controls */
            controls: string[];
            /** Domain */
            domain: string;
            /**
             * Excerpt
             * @description Where a search found it; empty without one.
             */
            excerpt: string;
            /** File */
            file: string;
            /** Id */
            id: string;
            /** Implements */
            implements: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "policy" | "procedure" | "reference";
            /** Number */
            number: number;
            /** Summary */
            summary: string;
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "administrative" | "technical" | "operational" | "physical" | "informative";
            /** Unfilled */
            unfilled: string[];
            /** Updated At */
            updated_at: number;
            /** Updated By */
            updated_by: string;
        };
        /**
         * PolicyTemplate
         * @description A shipped document; `installed` says whether a document of its id exists.
         */
        PolicyTemplate: {
            /** Considerations */
            considerations: string[];
            /** Controls */
            controls: string[];
            /** Domain */
            domain: string;
            /** Id */
            id: string;
            /** Implements */
            implements: string | null;
            /** Installed */
            installed: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "policy" | "procedure" | "reference";
            /** Summary */
            summary: string;
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "administrative" | "technical" | "operational" | "physical" | "informative";
        };
        /** PolicyTemplateList */
        PolicyTemplateList: {
            /** Items */
            items: components["schemas"]["PolicyTemplate"][];
        };
        /** PolicyTotals */
        PolicyTotals: {
            /** Adopted */
            adopted: number;
            /** Policies */
            policies: number;
            /** Procedures */
            procedures: number;
            /** References */
            references: number;
        };
        /** PolicyVersionList */
        PolicyVersionList: {
            /** Items */
            items: components["schemas"]["PolicyVersionRow"][];
        };
        /** PolicyVersionRow */
        PolicyVersionRow: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Digest */
            digest: string;
            /** Note */
            note: string;
            /** Number */
            number: number;
            /** Title */
            title: string;
        };
        /** PolicyVersionView */
        PolicyVersionView: {
            /** At */
            at: number;
            /** By */
            by: string;
            /** Digest */
            digest: string;
            /** Note */
            note: string;
            /** Number */
            number: number;
            /** Source */
            source: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * PolicyView
         * @description `source` is the text with its variables, `text` what they were filled to; both are Markdown.
         */
        PolicyView: {
            /** Adopted */
            adopted: boolean;
            /** Adopted At */
            adopted_at: number | null;
            /** Adopted By */
            adopted_by: string;
            /** Considerations */
            considerations: string[];
            /** Controls */
            controls: string[];
            /** Digest */
            digest: string;
            /** Domain */
            domain: string;
            /** Etag */
            etag: string;
            /**
             * Excerpt
             * @description Where a search found it; empty without one.
             */
            excerpt: string;
            /** File */
            file: string;
            /** Id */
            id: string;
            /** Implements */
            implements: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "policy" | "procedure" | "reference";
            /** Number */
            number: number;
            /** Order */
            order: number;
            /** Provider */
            provider: string;
            /** Requirements */
            requirements: components["schemas"]["PolicyRequirement"][];
            /** Source */
            source: string;
            /** Summary */
            summary: string;
            /** Text */
            text: string;
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "administrative" | "technical" | "operational" | "physical" | "informative";
            /** Unfilled */
            unfilled: string[];
            /** Updated At */
            updated_at: number;
            /** Updated By */
            updated_by: string;
        };
        /**
         * Problem
         * @description RFC 9457. `code` is stable; `details` has what a program can act on (a query error's place, say).
         */
        Problem: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /** Instance */
            instance: string;
            /** Request Id */
            request_id: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ProfileChange
         * @description Values by name; null takes one back to its default.
         */
        ProfileChange: {
            /** Values */
            values: {
                [key: string]: boolean | number | string | null;
            };
        };
        /**
         * ProfileVariable
         * @description `default` holds where `value` is null; an empty one leaves the variable unfilled.
         */
        ProfileVariable: {
            /** About */
            about: string;
            /** Default */
            default: boolean | number | string;
            /** Name */
            name: string;
            /**
             * Type
             * @enum {string}
             */
            type: "text" | "number" | "flag";
            /** Value */
            value: boolean | number | string | null;
        };
        /**
         * ProfileView
         * @description `extra` are the organisation's own variables; `changed` the documents that a change gave a version.
         */
        ProfileView: {
            /** Changed */
            changed: string[];
            /** Etag */
            etag: string;
            /** Extra */
            extra: {
                [key: string]: boolean | number | string;
            };
            /** Variables */
            variables: components["schemas"]["ProfileVariable"][];
        };
        /** Progress */
        Progress: {
            /**
             * Done
             * @default 0
             */
            done: number;
            /**
             * Total
             * @default 0
             */
            total: number;
        };
        /** PropertyView */
        PropertyView: {
            /**
             * Description
             * @default
             */
            description: string;
            /** Name */
            name: string;
            /** Type */
            type: string;
        };
        /**
         * QueryAnswer
         * @description `rows` for a list (entities) or a table (columns to values), `tree` for a tree.
         */
        QueryAnswer: {
            /** Columns */
            columns: string[];
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
            /** Snapshot At */
            snapshot_at: number;
            /** Snapshot Id */
            snapshot_id: string;
            /**
             * Total
             * @description Rows of all pages; of a tree its vertices.
             */
            total: number;
            /** @default null */
            tree: components["schemas"]["Tree"] | null;
            /**
             * Type
             * @enum {string}
             */
            type: "list" | "table" | "tree";
        };
        /**
         * QueryOutcome
         * @description One query of a question in its newest evaluation; `proven` rows are themselves fully read.
         */
        QueryOutcome: {
            /** Complete */
            complete: boolean;
            /** Count */
            count: number;
            /** Digest */
            digest: string;
            /** Error */
            error: string | null;
            /** Index */
            index: number;
            /** Name */
            name: string;
            /** Proven */
            proven: number;
            /** Query */
            query: string;
            /**
             * Results Are
             * @enum {string}
             */
            results_are: "GOOD" | "BAD" | "UNKNOWN" | "INFORMATIVE";
            /**
             * Rows
             * @description Path of the rows, for those who may read evidence.
             */
            rows: string | null;
        };
        /**
         * QueryRequest
         * @description `snapshot_id` or `at` name a past graph; neither means the newest.
         */
        QueryRequest: {
            /**
             * At
             * @description The newest snapshot not after this time.
             * @default null
             */
            at?: number | null;
            /**
             * Cursor
             * @default null
             */
            cursor?: string | null;
            /**
             * Limit
             * @default 250
             */
            limit?: number;
            /** Parameters */
            parameters?: {
                [key: string]: unknown;
            };
            /** Query */
            query: string;
            /**
             * Snapshot Id
             * @default null
             */
            snapshot_id?: string | null;
            /** Variables */
            variables?: {
                [key: string]: unknown;
            };
        };
        /**
         * QueryResult
         * @description One query as it ran: everything needed to run it again and compare the digest.
         *
         *     `digest` names the stored rows too; it is empty where the query was not run. `proven` counts the rows
         *     that are themselves fully read, `masked` the secrets that were masked before storage.
         */
        QueryResult: {
            /** @description Null where the query was not run. */
            certificate: components["schemas"]["Certificate"] | null;
            /**
             * Columns
             * @description Of a table, in order; empty for entities.
             */
            columns: string[];
            /** Complete */
            complete: boolean;
            /** Count */
            count: number;
            /** Digest */
            digest: string;
            /** Error */
            error: string;
            /** Index */
            index: number;
            /** Masked */
            masked: number;
            /** Name */
            name: string;
            /** Parameters */
            parameters: {
                [key: string]: unknown;
            };
            /** Proven */
            proven: number;
            /** Query */
            query: string;
            /** Reasons */
            reasons: string[];
            /**
             * Results Are
             * @enum {string}
             */
            results_are: "GOOD" | "BAD" | "UNKNOWN" | "INFORMATIVE";
        };
        /** QuestionList */
        QuestionList: {
            /** Items */
            items: components["schemas"]["QuestionRow"][];
        };
        /**
         * QuestionOutcome
         * @description A question as last evaluated. `state` says whether it counts: connected, and with something to test.
         *
         *     `shows` is what it shows about the control it came by.
         */
        QuestionOutcome: {
            /** Affected */
            affected: number;
            /** Description */
            description: string;
            /** Evaluation Id */
            evaluation_id: string | null;
            /** Id */
            id: string;
            /** Incomplete */
            incomplete: boolean;
            /** Queries */
            queries: components["schemas"]["QueryOutcome"][];
            /** Reasons */
            reasons: string[];
            /** Remediation */
            remediation: string;
            /** Severity */
            severity: string;
            /** Shows */
            shows: string;
            /** Snapshot Id */
            snapshot_id: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "counted" | "not-connected" | "nothing-to-test" | "not-evaluated";
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
        };
        /**
         * QuestionRow
         * @description `shipped` questions come with Proofgraph; the others are the organisation's own.
         */
        QuestionRow: {
            /** Controls */
            controls: string[];
            /** Id */
            id: string;
            /** Integrations */
            integrations: string[];
            /** Queries */
            queries: number;
            /** Requirements */
            requirements: {
                [key: string]: string[];
            };
            /** Severity */
            severity: string;
            /** Shipped */
            shipped: boolean;
            /** Tags */
            tags: string[];
            /** Title */
            title: string;
        };
        /** QuestionView */
        QuestionView: {
            /** Controls */
            controls: string[];
            /** Description */
            description: string;
            /** Id */
            id: string;
            /** Integrations */
            integrations: string[];
            /** Queries */
            queries: components["schemas"]["NamedQuery"][];
            /** Remediation */
            remediation: string;
            /** Requirements */
            requirements: {
                [key: string]: string[];
            };
            /** Severity */
            severity: string;
            /** Shipped */
            shipped: boolean;
            /** Tags */
            tags: string[];
            /** Title */
            title: string;
        };
        /** RelationshipTypeView */
        RelationshipTypeView: {
            /** From Type */
            from_type: string;
            /** To Type */
            to_type: string;
            /** Verb */
            verb: string;
        };
        /**
         * RequirementChange
         * @description Not applicable needs a reason; it leaves every total.
         */
        RequirementChange: {
            /** Applicable */
            applicable: boolean;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /**
         * RequirementFilters
         * @description Filters of the list; several values of one are ORed, several filters ANDed.
         */
        RequirementFilters: {
            /** Evidence */
            evidence: ("queries" | "external" | "both" | "none" | "not-applicable")[];
            /** Policies */
            policies: ("linked" | "none" | "not-applicable")[];
            /**
             * Search
             * @default
             */
            search: string;
            /** Status */
            status: ("TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE")[];
        };
        /**
         * RequirementList
         * @description All requirements of a framework that pass the filters, by section.
         */
        RequirementList: {
            /** Framework Id */
            framework_id: string;
            /** Sections */
            sections: components["schemas"]["RequirementSection"][];
            /** Shown */
            shown: number;
            /** Total */
            total: number;
        };
        /** RequirementRow */
        RequirementRow: {
            /**
             * Affected
             * @description Rows that BAD queries found, over all its questions.
             */
            affected: number;
            /** Applicable */
            applicable: boolean;
            /** Category */
            category: string;
            /** Controls */
            controls: number;
            /**
             * Evidence
             * @enum {string}
             */
            evidence: "queries" | "external" | "both" | "none" | "not-applicable";
            /** Incomplete */
            incomplete: boolean;
            /** Last Evaluated At */
            last_evaluated_at: number | null;
            /**
             * Policies
             * @enum {string}
             */
            policies: "linked" | "none" | "not-applicable";
            /** Questions */
            questions: number;
            /** Ref */
            ref: string;
            /** Section */
            section: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Summary */
            summary: string;
            /** Title */
            title: string;
        };
        /** RequirementSection */
        RequirementSection: {
            /** Id */
            id: string;
            /** Requirements */
            requirements: components["schemas"]["RequirementRow"][];
            /** Title */
            title: string;
        };
        /** RequirementView */
        RequirementView: {
            /**
             * Affected
             * @description Rows that BAD queries found, over all its questions.
             */
            affected: number;
            applicability: components["schemas"]["Applicability"];
            /** Applicable */
            applicable: boolean;
            /** Category */
            category: string;
            /** Considerations */
            considerations: string[];
            /** Controls */
            controls: number;
            /** Etag */
            etag: string;
            /** Evaluation Id */
            evaluation_id: string | null;
            /**
             * Evidence
             * @enum {string}
             */
            evidence: "queries" | "external" | "both" | "none" | "not-applicable";
            /** Framework Id */
            framework_id: string;
            /** Incomplete */
            incomplete: boolean;
            /** Last Evaluated At */
            last_evaluated_at: number | null;
            /** Linked Controls */
            linked_controls: components["schemas"]["LinkedControl"][];
            next: components["schemas"]["Neighbour"] | null;
            /** Own Questions */
            own_questions: components["schemas"]["QuestionOutcome"][];
            /**
             * Policies
             * @enum {string}
             */
            policies: "linked" | "none" | "not-applicable";
            /** Policy Items */
            policy_items: components["schemas"]["PolicyItem"][];
            previous: components["schemas"]["Neighbour"] | null;
            /** Questions */
            questions: number;
            /** Reasons */
            reasons: string[];
            /** Ref */
            ref: string;
            /** Section */
            section: string;
            /** Section Title */
            section_title: string;
            /** Snapshot Id */
            snapshot_id: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Summary */
            summary: string;
            /** Title */
            title: string;
            /** Typical Evidence */
            typical_evidence: string[];
        };
        /**
         * ResultView
         * @description A question's result. `left_out` says why it takes no part in the status of what it belongs to.
         */
        ResultView: {
            /** Engine */
            engine: string;
            /** Evaluation Id */
            evaluation_id: string;
            /** Incomplete */
            incomplete: boolean;
            /** Left Out */
            left_out: ("not connected" | "nothing to test") | null;
            /** Mask */
            mask: string;
            /**
             * Now
             * @description `date.now` of the queries: the snapshot's time.
             */
            now: number;
            /** Queries */
            queries: components["schemas"]["QueryResult"][];
            /** Question Id */
            question_id: string;
            /** Reasons */
            reasons: string[];
            /** Scope */
            scope: {
                [key: string]: unknown;
            }[];
            /** Severity */
            severity: string;
            /** Snapshot Id */
            snapshot_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE";
            /** Title */
            title: string;
        };
        /**
         * RowsPage
         * @description Rows of one query of one evaluation, in the order that was digested.
         */
        RowsPage: {
            /** Columns */
            columns: string[];
            /** Digest */
            digest: string;
            /** Items */
            items: {
                [key: string]: unknown;
            }[];
            /** @default null */
            link: components["schemas"]["AnswerLink"] | null;
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /**
         * SchemaView
         * @description Everything the enabled catalogue declares, for completion.
         */
        SchemaView: {
            /** Classes */
            classes: components["schemas"]["EntityClassView"][];
            /** Relationships */
            relationships: components["schemas"]["RelationshipTypeView"][];
            /** Types */
            types: components["schemas"]["EntityTypeView"][];
            /** Verbs */
            verbs: string[];
        };
        /** SectionView */
        SectionView: {
            /** Applicable */
            applicable: number;
            /** Id */
            id: string;
            /** Requirements */
            requirements: number;
            /** Title */
            title: string;
        };
        /**
         * Segment
         * @description One stretch of a bar; its id is the value of the requirements filter that shows the same.
         */
        Segment: {
            /** Count */
            count: number;
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /** SnapshotPage */
        SnapshotPage: {
            /** Items */
            items: components["schemas"]["SnapshotSummary"][];
            /**
             * Next Cursor
             * @default null
             */
            next_cursor: string | null;
        };
        /** SnapshotSummary */
        SnapshotSummary: {
            /** Created At */
            created_at: number;
            /** Entities */
            entities: number;
            /** Id */
            id: string;
            /** Parent */
            parent: string | null;
            /** Partitions */
            partitions: number;
            /** Relationships */
            relationships: number;
            /** Size */
            size: number;
        };
        /** StandardList */
        StandardList: {
            /** Items */
            items: components["schemas"]["StandardView"][];
        };
        /**
         * StandardView
         * @description A shipped standard that can be installed as a framework; `installed` says that it is one.
         */
        StandardView: {
            /** Categories */
            categories: string[];
            /** Id */
            id: string;
            /** Installed */
            installed: boolean;
            /** Name */
            name: string;
            /** Requirements */
            requirements: number;
            /** Summary */
            summary: string;
            /** Type */
            type: string;
            /** Version */
            version: string;
        };
        /**
         * StatusView
         * @description The first screen. `integrations` is empty for those who may not see them.
         */
        StatusView: {
            /** Frameworks */
            frameworks: components["schemas"]["FrameworkSummary"][];
            /** Integrations */
            integrations: components["schemas"]["InstanceHealth"][];
            /** Journey */
            journey: components["schemas"]["JourneyStep"][];
            /** Organisation */
            organisation: string;
            snapshot: components["schemas"]["SnapshotSummary"] | null;
        };
        /** StepView */
        StepView: {
            /**
             * Extent
             * @enum {string}
             */
            extent: "account" | "region";
            /** Id */
            id: string;
            /**
             * Optional
             * @description Permissions that only some properties need.
             */
            optional: string[];
            /** Permissions */
            permissions: string[];
            /** Title */
            title: string;
            /** Types */
            types: string[];
        };
        /**
         * SummarySettings
         * @description Which of the four bars the framework shows and counts.
         */
        SummarySettings: {
            /**
             * Audit Tracking
             * @default false
             */
            audit_tracking: boolean;
            /**
             * Evidence
             * @default true
             */
            evidence: boolean;
            /**
             * Gap Analysis
             * @default true
             */
            gap_analysis: boolean;
            /**
             * Policies
             * @default true
             */
            policies: boolean;
        };
        /** TestProcedure */
        TestProcedure: {
            /** Design */
            design: components["schemas"]["TestStep"][];
            /** Operating */
            operating: components["schemas"]["TestStep"][];
        };
        /** TestStep */
        TestStep: {
            /** Method */
            method: string;
            /** Step */
            step: string;
        };
        /** TicketQuery */
        TicketQuery: {
            /**
             * Redirect
             * @description False answers with the link as JSON, for scripts in a page.
             * @default true
             */
            redirect: boolean;
        };
        /**
         * TicketView
         * @description `path` hands the file out until `expires_at` (2 hours); each use is authorised and logged.
         */
        TicketView: {
            /** Expires At */
            expires_at: number;
            /** Path */
            path: string;
            /** Ticket */
            ticket: string;
        };
        /** Tree */
        Tree: {
            /** Edges */
            edges: {
                [key: string]: unknown;
            }[];
            /** Vertices */
            vertices: {
                [key: string]: unknown;
            }[];
        };
        /**
         * TrendDay
         * @description Requirements by status at the end of one day (UTC).
         */
        TrendDay: {
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Day */
            day: string;
        };
        /**
         * UnitView
         * @description One step in one account (and region) of a job, once it has ended.
         */
        UnitView: {
            /** Account */
            account: string;
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Denials */
            denials: components["schemas"]["DenialView"][];
            /** Entities */
            entities: number;
            /** Error */
            error: string;
            /** Finished At */
            finished_at: number;
            /** Region */
            region: string;
            /** Relationships */
            relationships: number;
            /** Removed */
            removed: number;
            /**
             * State
             * @enum {string}
             */
            state: "succeeded" | "partial" | "failed";
            /** Step */
            step: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_controls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_control: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_control: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                control_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_entity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_neighbours: {
        parameters: {
            query?: {
                cursor?: string | null;
                direction?: "out" | "in" | "both";
                limit?: number;
                verb?: string | null;
            };
            header?: never;
            path: {
                entity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeighbourPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_evaluations: {
        parameters: {
            query: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Evaluations of this framework, newest first. */
                framework_id: string;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_evaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evaluation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_evaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evaluation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evaluation_id: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_rows: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path: {
                evaluation_id: string;
                index: string;
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowsPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_exports: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                framework_id?: string | null;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_ticket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_frameworks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    install_framework: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FrameworkInstall"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_framework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrameworkView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_evaluation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_requirements: {
        parameters: {
            query?: {
                evidence?: ("queries" | "external" | "both" | "none" | "not-applicable")[];
                policies?: ("linked" | "none" | "not-applicable")[];
                search?: string;
                status?: ("TESTED" | "ATTENTION" | "GAP" | "UNKNOWN" | "NOT_APPLICABLE")[];
            };
            header?: never;
            path: {
                framework_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_requirement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_requirement: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequirementChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_requirement_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework_id: string;
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_integrations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_instances: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstancePage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_instance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_instance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_instance: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path: {
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_job: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path: {
                instance_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: string;
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: string;
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_description: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Description"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_profile: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_policies: {
        parameters: {
            query?: {
                adopted?: boolean | null;
                /** @description Only documents linked to this control. */
                control?: string | null;
                /** @description Only procedures of this policy. */
                implements?: string | null;
                kind?: ("policy" | "procedure" | "reference") | null;
                /** @description Words, "exact phrases", and OR between alternatives. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with its key creates nothing anew. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicy"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_policy: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read; the edit is refused if it is older. */
                "If-Match": string;
            };
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match names an older version; read it again. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_policy_control: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewControlLink"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlink_policy_control: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                control_id: string;
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_policy_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionList"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_policy_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_policy_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTemplateList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_query: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueryRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryAnswer"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lint_query: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LintRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LintAnswer"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed it first, or it exists already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_questions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_question: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionView"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemaView"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_snapshots: {
        parameters: {
            query?: {
                /** @description Where to continue: `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description At most this many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPage"];
                };
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_standards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardList"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusView"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    use_ticket: {
        parameters: {
            query?: {
                /** @description False answers with the link as JSON, for scripts in a page. */
                redirect?: boolean;
            };
            header?: never;
            path: {
                ticket: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Download"];
                };
            };
            /** @description Elsewhere. */
            302: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong; nothing was stored. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that no longer counts. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller's groups do not permit this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood and refused: over a limit, or a form whose every fault is in `details`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault; the request id finds it in the logs. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something this needs does not answer; try again later. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
