"""The rest of the account: load balancers, certificates, secrets, registries, clusters, backups."""

from __future__ import annotations

from tests.integration.aws_moto.account.part import REGIONS, Part


class More(Part):
    def build(self) -> None:
        for region in REGIONS:
            self.certificates(region)
            self.balancers(region)
            self.secrets(region)
            self.registries(region)
            self.files(region)
            self.clusters(region)
            self.backups(region)
        self.distribution()

    def certificates(self, region: str) -> None:
        acm = self.client("acm", region)
        self.made[f"certificate-{region}"] = acm.request_certificate(
            DomainName="shop.example.com",
            SubjectAlternativeNames=["www.example.com"],
            Tags=[{"Key": "Owner", "Value": "ana"}],
        )["CertificateArn"]

    def balancers(self, region: str) -> None:
        ec2, elb = self.client("ec2", region), self.client("elbv2", region)
        here = self.made[region]
        zones = [zone["ZoneName"] for zone in ec2.describe_availability_zones()["AvailabilityZones"]]
        used = ec2.describe_subnets(SubnetIds=[here["subnet"]])["Subnets"][0]["AvailabilityZone"]
        other = next(zone for zone in zones if zone != used)
        second = ec2.create_subnet(VpcId=here["vpc"], CidrBlock="10.1.7.0/24", AvailabilityZone=other)
        subnets = [here["subnet"], second["Subnet"]["SubnetId"]]
        shop = elb.create_load_balancer(
            Name="shop", Subnets=subnets, SecurityGroups=[here["web"]], Scheme="internet-facing"
        )["LoadBalancers"][0]["LoadBalancerArn"]
        elb.modify_load_balancer_attributes(
            LoadBalancerArn=shop,
            Attributes=[
                {"Key": "deletion_protection.enabled", "Value": "true"},
                {"Key": "routing.http.drop_invalid_header_fields.enabled", "Value": "true"},
            ],
        )
        inner = elb.create_load_balancer(
            Name="inner", Subnets=subnets, Scheme="internal", Type="network", SecurityGroups=[here["inside"]]
        )["LoadBalancers"][0]["LoadBalancerArn"]
        behind = elb.create_target_group(Name="behind", Protocol="TLS", Port=443, VpcId=here["vpc"])
        forward = {"Type": "forward", "TargetGroupArn": behind["TargetGroups"][0]["TargetGroupArn"]}
        certificates = [{"CertificateArn": self.made[f"certificate-{region}"]}]
        elb.create_listener(
            LoadBalancerArn=inner,
            Protocol="TLS",
            Port=443,
            SslPolicy="ELBSecurityPolicy-TLS13-1-2-2021-06",
            Certificates=certificates,
            DefaultActions=[forward],
        )
        redirect = {"Type": "redirect", "RedirectConfig": {"Protocol": "HTTPS", "StatusCode": "HTTP_301"}}
        elb.create_listener(LoadBalancerArn=shop, Protocol="HTTP", Port=80, DefaultActions=[redirect])
        elb.create_listener(
            LoadBalancerArn=shop,
            Protocol="HTTPS",
            Port=443,
            SslPolicy="ELBSecurityPolicy-TLS13-1-2-2021-06",
            Certificates=certificates,
            DefaultActions=[{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "200"}}],
        )

    def secrets(self, region: str) -> None:
        secrets = self.client("secretsmanager", region)
        secrets.create_secret(
            Name="database",
            SecretString="x",
            KmsKeyId=self.made[f"key-{region}"],
            Tags=[{"Key": "Owner", "Value": "ben"}],
        )
        secrets.create_secret(Name="plain", SecretString="x")

    def registries(self, region: str) -> None:
        ecr = self.client("ecr", region)
        ecr.create_repository(
            repositoryName="shop",
            imageTagMutability="IMMUTABLE",
            imageScanningConfiguration={"scanOnPush": True},
            encryptionConfiguration={"encryptionType": "KMS", "kmsKey": self.made[f"key-{region}"]},
        )
        ecr.create_repository(repositoryName="loose")

    def files(self, region: str) -> None:
        efs = self.client("efs", region)
        good = efs.create_file_system(
            CreationToken="good", Encrypted=True, KmsKeyId=self.made[f"key-{region}"], Backup=True
        )["FileSystemId"]
        bad = efs.create_file_system(CreationToken="bad", Encrypted=False)["FileSystemId"]
        self.made[f"files-{region}"] = (good, bad)

    def clusters(self, region: str) -> None:
        self.client("eks", region).create_cluster(
            name="main",
            roleArn="arn:aws:iam::123456789012:role/function",
            resourcesVpcConfig={"subnetIds": [self.made[region]["inner"]], "endpointPublicAccess": True},
            logging={"clusterLogging": [{"types": ["audit", "api"], "enabled": True}]},
            encryptionConfig=[{"resources": ["secrets"], "provider": {"keyArn": self.made[f"key-{region}"]}}],
        )

    def backups(self, region: str) -> None:
        backup = self.client("backup", region)
        backup.create_backup_vault(BackupVaultName="vault", EncryptionKeyArn=self.made[f"key-{region}"])
        rule = {"RuleName": "daily", "TargetBackupVaultName": "vault"}
        backup.create_backup_plan(BackupPlan={"BackupPlanName": "daily", "Rules": [rule]})

    def distribution(self) -> None:
        self.client("cloudfront").create_distribution(
            DistributionConfig={
                "CallerReference": "one",
                "Comment": "",
                "Enabled": True,
                "Origins": {
                    "Quantity": 1,
                    "Items": [
                        {
                            "Id": "bucket",
                            "DomainName": "northwind-private.s3.us-east-1.amazonaws.com",
                            "S3OriginConfig": {"OriginAccessIdentity": ""},
                        }
                    ],
                },
                "DefaultCacheBehavior": {
                    "TargetOriginId": "bucket",
                    "ViewerProtocolPolicy": "redirect-to-https",
                    "MinTTL": 0,
                    "ForwardedValues": {"QueryString": False, "Cookies": {"Forward": "none"}},
                },
                "ViewerCertificate": {
                    "ACMCertificateArn": self.made["certificate-us-east-1"],
                    "MinimumProtocolVersion": "TLSv1.2_2021",
                    "SSLSupportMethod": "sni-only",
                },
            }
        )
